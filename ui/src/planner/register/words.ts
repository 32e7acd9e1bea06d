import { dictionary } from "../../shared/words";
import { de } from "./words.de";
import { en } from "./words.en";

export const [registerWords, useRegisterWords] = dictionary(de, en);
