export { dictionary, plural } from "./dictionary";
export * from "./format";
export { type Language, language, localeOf, setLanguage, useLanguage } from "./language";
