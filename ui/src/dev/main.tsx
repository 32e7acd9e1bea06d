import "@fontsource-variable/inter";
import "../shared/design/tokens.css";
import "../shared/design/base.css";
import { places } from "../app/places";
import { startApp } from "../app/start";
import { replacePlatform } from "../shared/platform";
import { fakePlatform } from "./fake";
import { samples } from "./samples";

/**
 * Looking at the parts without the program: `npm run dev`. `#start` begins on the start screen, `#who` asks who
 * works here, `#dark` and `#en` change the look, `#samples` shows the parts on a page of their own.
 */
const flags = new Set(window.location.hash.slice(1).split("&"));
replacePlatform(fakePlatform(flags));
void startApp(flags.has("samples") ? [samples] : places);
