export { KeptForms } from "./KeptForms";
export { PaperLanguage } from "./PaperLanguage";
export { PaperPages, PaperPreview } from "./PaperPreview";
export { PaperScreen } from "./PaperScreen";
export { type PaperState, type PaperWish, usePaper } from "./paper";
