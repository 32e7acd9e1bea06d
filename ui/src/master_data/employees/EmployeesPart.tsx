import { useQuery } from "@tanstack/react-query";
import { Handshake, IdCard, Phone } from "lucide-react";
import type { Employee } from "../../shared/api/generated/commands";
import { useGo, usePlace } from "../../shared/desk";
import type { Column } from "../../shared/parts";
import { formatDate, useLanguage } from "../../shared/words";
import { ListPart, Named, usedColumn } from "../ListPart";
import { masterData } from "../place";
import { employeesQuery, entriesQuery, entryName, roomsQuery } from "../queries";
import { useWords } from "../words";
import type { Words } from "../words.de";
import { EmployeeForm } from "./EmployeeForm";
import { useHandoverWords } from "./handoverWords";

/** Who works here, with the form of the chosen one. */
export function EmployeesPart() {
  const words = useWords();
  const handover = useHandoverWords();
  const go = useGo();
  const { search } = usePlace(masterData);
  const language = useLanguage();
  const departments = useNames(useQuery(entriesQuery("department")).data, (one) => entryName(one, language));
  const rooms = useNames(useQuery(roomsQuery).data, (one) => one.name);
  const named: Names = {
    department: (row) => (row.department_id === null ? "" : (departments.get(row.department_id) ?? "")),
    room: (row) => (row.room_id === null ? "" : (rooms.get(row.room_id) ?? "")),
  };
  return (
    <ListPart<Employee>
      part="employee"
      query={employeesQuery}
      kinds={["employee", "contract", "contact", "entry", "room"]}
      texts={(row) => [row.code, row.name, row.function, row.extension, row.email, named.department(row)]}
      by={(row, column) => orderedBy(row, column, named)}
      name={(row) => row.name}
      isOff={(row) => !row.works}
      columns={columns(words, named)}
      remove="employees_delete"
      create={words.createEmployee}
      emptyTitle={words.emptyEmployees}
      emptyText={words.emptyEmployeesText}
      icon={IdCard}
      hint={words.employeeHint}
      initial={470}
      more={[
        {
          lines: [
            {
              id: "extensions",
              label: words.extensionsMenu,
              icon: Phone,
              run: () => go(masterData, search, "extensions"),
            },
            {
              id: "handover",
              label: handover.menu,
              icon: Handshake,
              run: () => go(masterData, search, "handover"),
            },
          ],
        },
      ]}
      form={({ record, others, last: _, ...rest }) => <EmployeeForm employee={record} others={others} {...rest} />}
    />
  );
}

interface Names {
  department: (row: Employee) => string;
  room: (row: Employee) => string;
}

function useNames<T extends { id: number }>(
  rows: readonly T[] | undefined,
  name: (row: T) => string,
): ReadonlyMap<number, string> {
  return new Map((rows ?? []).map((row) => [row.id, name(row)]));
}

/** As the list is ordered: "Demir, Fatma". */
function listed(row: Employee): string {
  return row.given === "" ? row.family : `${row.family}, ${row.given}`;
}

function orderedBy(row: Employee, column: string, named: Names): string | number {
  switch (column) {
    case "code":
      return row.code;
    case "function":
      return row.function;
    case "department":
      return named.department(row);
    case "room":
      return named.room(row);
    case "extension":
      return row.extension;
    case "entered":
      return row.entered_on ?? "";
    case "used":
      return row.used;
    default:
      return `${row.family} ${row.given}`;
  }
}

function columns(words: Words, named: Names): Column<Employee>[] {
  return [
    {
      id: "name",
      title: words.name,
      width: { min: 150, grow: 1 },
      sortable: true,
      fixed: true,
      text: listed,
      render: (row) => <Named text={listed(row)} off={!row.works} />,
    },
    { id: "code", title: words.sign, width: { min: 64 }, code: true, sortable: true, text: (row) => row.code },
    {
      id: "department",
      title: words.department,
      width: { min: 96, grow: 0.7 },
      sortable: true,
      text: named.department,
    },
    {
      id: "extension",
      title: words.extension,
      width: { min: 104 },
      code: true,
      sortable: true,
      text: (row) => row.extension,
    },
    {
      id: "function",
      title: words.jobFunction,
      width: { min: 120, grow: 0.8 },
      sortable: true,
      optional: true,
      text: (row) => row.function,
    },
    { id: "room", title: words.room, width: { min: 90, grow: 0.5 }, sortable: true, optional: true, text: named.room },
    {
      id: "entered",
      title: words.enteredOn,
      width: { min: 96 },
      sortable: true,
      optional: true,
      text: (row) => (row.entered_on === null ? "" : formatDate(row.entered_on)),
    },
    usedColumn<Employee>(words, { optional: true }),
  ];
}
