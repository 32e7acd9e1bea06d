import { expect, it } from "vitest";
import { KontorError } from "../../shared/platform";
import { noticeOf } from "./notice";

it("knows the contract at which a notice is noted as sent", () => {
  expect(noticeOf(new KontorError("LETTER_OF_NOTICE", { contract: 7, title: "Strom" }))).toEqual({
    contract: 7,
    title: "Strom",
  });
  expect(noticeOf(new KontorError("LETTER_SENT", { title: "Strom" }))).toBeNull();
  expect(noticeOf(new KontorError("LETTER_OF_NOTICE", {}))).toBeNull();
});
