import "@fontsource-variable/inter";
import "./shared/design/tokens.css";
import "./shared/design/base.css";
import { places } from "./app/places";
import { startApp } from "./app/start";

void startApp(places);
