export { ColumnOrder } from "./ColumnOrder";
export { moveColumn, offered, readColumns, turnColumn } from "./columns";
export { KeptForms } from "./KeptForms";
export { tellMail } from "./mail";
export { PaperLanguage } from "./PaperLanguage";
export { PaperPages, PaperPreview } from "./PaperPreview";
export { PaperScreen } from "./PaperScreen";
export { type PaperState, type PaperWish, usePaper } from "./paper";
export { wantForm } from "./wantedForm";
