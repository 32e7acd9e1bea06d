export type { ChangeSet } from "../platform";
export { asKontorError, CANCELLED, KontorError } from "../platform";
export {
  type CommandName,
  call,
  callBytes,
  callWithChanges,
  newJob,
  type RequestOf,
  type ResponseOf,
  stageFile,
} from "./call";
export { onChanges } from "./changes";
export { listenForEvents, onWindowEvent, type Progress, useProgress } from "./events";
export { type Failure, type FailureWords, failureOf, opName, reportFailure, setFailureReporter } from "./failures";
export { commandKey, commandQuery, queryClient, useCommand } from "./queries";
