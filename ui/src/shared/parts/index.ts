export { Badge } from "./badge/Badge";
export { AddChip, Chip, ToggleChip } from "./badge/Chip";
export { Button, type ButtonProps } from "./button/Button";
export { IconButton, type IconButtonProps } from "./button/IconButton";
export { PictureButton, type PictureButtonProps } from "./button/PictureButton";
export { Checkbox } from "./choice/Checkbox";
export { Lookup, type LookupProps } from "./choice/Lookup";
export { RadioGroup } from "./choice/RadioGroup";
export { type Option, Select, type SelectProps } from "./choice/Select";
export { SuggestField } from "./choice/SuggestField";
export { classes } from "./classes";
export { type Command, commandsInView } from "./command/commands";
export { askDay, type DayQuestion } from "./confirm/askDay";
export { ConfirmHost } from "./confirm/ConfirmHost";
export { ask, confirm, type Question } from "./confirm/confirm";
export { DayHost, usualDays } from "./confirm/DayHost";
export { DateField, type DateFieldProps, MonthCalendar } from "./date/DateField";
export { TimeField } from "./date/TimeField";
export { EmptyState } from "./empty/EmptyState";
export { AmountField } from "./field/AmountField";
export type { FieldProps } from "./field/bound";
export { DurationField } from "./field/DurationField";
export { MmField } from "./field/MmField";
export { NumberField } from "./field/NumberField";
export { TextArea, type TextAreaProps, TextField, type TextFieldProps } from "./field/TextField";
export { TypedField, type Typing } from "./field/TypedField";
export { type Insertion, useInsertion } from "./field/useInsertion";
export { Bound, type BoundField } from "./form/Bound";
export { DraftBar } from "./form/DraftBar";
export { type DraftPlace, holdDrafts, useDraft } from "./form/draft";
export { Folded } from "./form/Folded";
export { FieldGroup, Form, FormFoot, Wide } from "./form/Form";
export { issuesOf, issueWords, showRefusal } from "./form/refusal";
export { takeStored } from "./form/typed";
export { type RecordForm, useRecordForm } from "./form/useRecordForm";
export { Kbd } from "./kbd/Kbd";
export { inText, keyWords, onMac } from "./kbd/keys";
export type { Column, Sort } from "./list/columns";
export { DataList, type DataListProps } from "./list/DataList";
export { ListHead } from "./list/ListHead";
export type { Section } from "./list/lines";
export { allMarks, countMarks, isMarked, type Marks, noMarks, onlyMarks, setMarks, toggleMark } from "./list/marks";
export { type ListSource, PAGE_SIZE, type Page, pageQuery } from "./list/pages";
export { useShownColumns } from "./list/useShownColumns";
export { Menu, type MenuGroup, type MenuLine } from "./menu/Menu";
export { NoticeBar } from "./notice/NoticeBar";
export { Notices } from "./notice/Notices";
export {
  clearNotices,
  dismiss,
  type Notice,
  type NoticeAction,
  notify,
  setNoticeHome,
  settleFailures,
} from "./notice/notices";
export { PagePreview, type PagePreviewProps, type PageSize, type Zoom } from "./pages/PagePreview";
export { ZoomChoice } from "./pages/ZoomChoice";
export { BackButton, type Fact, Facts, Hint, Part, Record, RecordHead, Steps } from "./record/Record";
export { Skeleton } from "./skeleton/Skeleton";
export { SplitPane } from "./split/SplitPane";
export { type TabItem, Tabs } from "./tabs/Tabs";
export { partWords, usePartWords } from "./words";
