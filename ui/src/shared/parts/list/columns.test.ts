import { expect, it } from "vitest";
import {
  asHtml,
  asTsv,
  type Column,
  type ColumnChoice,
  fitting,
  gridTemplate,
  inOrder,
  isShown,
  moved,
  noChoice,
  placed,
} from "./columns";

interface Row {
  title: string;
  amount: string;
}
const columns: Column<Row>[] = [
  { id: "title", title: "Titel", width: { min: 120, grow: 2 }, fixed: true, text: (row) => row.title },
  { id: "amount", title: "Betrag", width: { min: 84 }, align: "end", optional: true, text: (row) => row.amount },
];

it("copies rows as text and as a table, with nothing that could break out of a cell", () => {
  const rows = [{ title: "Miete\tHalle\n<b>", amount: "2.988,00 €" }];
  expect(asTsv(columns, rows)).toBe("Titel\tBetrag\r\nMiete Halle <b>\t2.988,00 €");
  expect(asHtml(columns, rows)).toContain(
    '<td>Miete\tHalle\n&lt;b&gt;</td><td style="text-align:right">2.988,00 €</td>',
  );
});

it("copies nothing that a spreadsheet would run as a formula", () => {
  const told = (title: string) => asTsv(columns.slice(0, 1), [{ title, amount: "" }]).split("\r\n")[1];
  for (const text of ["=1+1", "@SUMME(A1)", "+1+cmd|'/c calc'!A1", "-2+3", '=HYPERLINK("http://x")', "'=1+1"]) {
    expect(told(text), text).toBe(`'${text}`);
    expect(asHtml(columns.slice(0, 1), [{ title: text, amount: "" }])).toContain("mso-number-format:'\\@'");
  }
  // A break at the beginning is gone by then.
  expect(told("\t=1+1")).toBe("'=1+1");
  for (const text of ["+49 4121 123-0", "+49 (0)40/12 34", "-12,50", "-1.234,50\u00a0€", "+3 %", "−12,50 €", "A-1"]) {
    expect(told(text), text).toBe(text);
  }
  expect(told("-")).toBe("'-");
});

it("shows what was chosen", () => {
  const [title, amount] = columns as [Column<Row>, Column<Row>];
  expect(isShown(amount, noChoice)).toBe(false);
  expect(isShown(amount, { turned: ["amount"], widths: {} })).toBe(true);
  expect(isShown(title, { turned: ["title"], widths: {} })).toBe(true);
  expect(gridTemplate(columns, noChoice)).toBe("minmax(120px, 2fr) 84px");
  expect(gridTemplate(columns, { turned: [], widths: { title: 200 } })).toBe("200px 84px");
});

it("lets columns give way where there is too little room, those of least weight first", () => {
  const column = (id: string, min: number, yields?: number): Column<Row> => ({
    id,
    title: id,
    width: { min },
    text: () => "",
    ...(yields === undefined ? {} : { yields }),
  });
  const all = [column("name", 200), column("town", 80, 1), column("email", 150, 2)];
  const ids = (room: number) => fitting(all, noChoice, room).map((one) => one.id);
  expect(ids(478)).toEqual(["name", "town", "email"]);
  expect(ids(477)).toEqual(["name", "town"]);
  expect(ids(300)).toEqual(["name"]);
  expect(ids(100)).toEqual(["name"]);
  // What was chosen to be seen goes last, from the end.
  const chosen = ["own-1", "own-2"].map((id) => ({ ...column(id, 104), optional: true }));
  const kept = (room: number) => fitting([...all, ...chosen], noChoice, room).map((one) => one.id);
  expect(kept(456)).toEqual(["name", "own-1", "own-2"]);
  expect(kept(455)).toEqual(["name", "own-1"]);
  expect(fitting(all, { turned: [], widths: { email: 60 } }, 390).length).toBe(3);
});

it("puts columns in the order that was chosen", () => {
  const all = ["name", "town", "email"].map(
    (id): Column<Row> => ({ id, title: id, width: { min: 50 }, text: () => "" }),
  );
  const ids = (choice: ColumnChoice) => inOrder(all, choice).map((one) => one.id);
  expect(ids(noChoice)).toEqual(["name", "town", "email"]);
  const left = moved(all, noChoice, "email", -1);
  expect(ids(left)).toEqual(["name", "email", "town"]);
  expect(ids(moved(all, left, "name", -1))).toEqual(["name", "email", "town"]);
  // A hidden neighbour is stepped over; a column that a later version brings follows its neighbour.
  expect(ids(moved(all, { ...noChoice, turned: ["town"] }, "email", -1))).toEqual(["email", "name", "town"]);
  expect(ids({ ...noChoice, order: ["email", "name"] })).toEqual(["email", "name", "town"]);
  expect(ids(placed(all, noChoice, "name", "email", true))).toEqual(["town", "email", "name"]);
});

it("cuts no text while there is room, and shares what there is where there is not", () => {
  const column = (id: string, grow?: number): Column<Row> => ({
    id,
    title: id,
    width: { min: 100, ...(grow ? { grow } : {}) },
    text: () => "",
  });
  const three = [column("name", 2), column("town", 1), column("email", 1)];
  const wishes = { name: 300, town: 80, email: 180 };
  // 12 px between and around them.
  const room = (px: number) => px + 4 * 12;
  const template = (px: number) => gridTemplate(three, noChoice, room(px), wishes);
  // What is left over is air, by the share of each.
  expect(template(900)).toBe("460px 180px 260px");
  // 140 px too little: the town has what it needs, the others get as much as each other.
  expect(template(440)).toBe("170px 100px 170px");
  expect(template(200)).toBe("100px 100px 100px");
  // On a wide screen the gaps do not grow without end.
  expect(template(4000)).toBe("540px 340px 420px");
  // What was drawn by hand stays; a column that does not grow has its text all the same.
  const drawn = { turned: [], widths: { name: 150 } };
  expect(gridTemplate([column("name", 1), column("phone")], drawn, 600, { phone: 140.2 })).toBe("150px 141px");
  expect(gridTemplate([column("name", 1)], noChoice, 484, { name: 5000 })).toBe("460px");
  // The heads are whole before the texts get more.
  expect(gridTemplate(three, noChoice, room(440), wishes, { town: 130, email: 90 })).toBe("155px 130px 155px");
  // Before the type is there nothing is measured.
  expect(gridTemplate(three, noChoice, 800)).toBe("minmax(100px, 2fr) minmax(100px, 1fr) minmax(100px, 1fr)");
});
