import { useState } from "react";
import { ColumnOrder, PaperLanguage, PaperScreen } from "../../shared/paper";
import { RadioGroup } from "../../shared/parts";
import { useWords } from "../words";

const orders = ["name", "department"] as const;
const columns = ["extension", "mobile", "email", "room", "department", "function"] as const;
type Shown = (typeof columns)[number];

/** Whom one reaches in the house: everybody who works here today, by name or by department. */
export default function ExtensionsScreen() {
  const words = useWords();
  const [order, setOrder] = useState<(typeof orders)[number]>("name");
  const [shown, setShown] = useState<Shown[]>(["extension", "mobile", "email", "room", "department"]);
  const [language, setLanguage] = useState<string | null>(null);
  // Then each one is a heading, not a column.
  const byDepartment = order === "department";
  return (
    <PaperScreen
      title={words.printExtensions}
      count={(paper) => (paper.rows === null ? undefined : words.extensionsCount(paper.rows))}
      wish={{ paper: "extension-list", form: order, columns: shown, language }}
    >
      <RadioGroup
        label={words.extensionsOrder}
        value={order}
        onChange={(next) => next && setOrder(next)}
        options={orders.map((id) => ({ id, label: words.extensionsOrders[id] }))}
      />
      <ColumnOrder
        all={byDepartment ? columns.filter((column) => column !== "department") : columns}
        names={{
          extension: words.extension,
          mobile: words.person.mobile,
          email: words.person.email,
          room: words.room,
          department: words.department,
          function: words.jobFunction,
        }}
        columns={byDepartment ? shown.filter((column) => column !== "department") : shown}
        onChange={(next) => setShown(byDepartment && shown.includes("department") ? [...next, "department"] : next)}
      />
      <PaperLanguage value={language} onChange={setLanguage} />
    </PaperScreen>
  );
}
