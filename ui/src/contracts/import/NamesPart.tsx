import type { ContractImportName, ContractImportSettle } from "../../shared/api/generated/commands";
import styles from "../../shared/import/Import.module.css";
import { Button, Select } from "../../shared/parts";
import { formatNumber } from "../../shared/words";
import { useImportWords } from "./words";

type Settle = (wish: Omit<ContractImportSettle, "import">) => void;

const PARTS = ["partner", "kind", "cost_centre"] as const;

/** The names that the book does not know as written; each is decided once for all its rows. */
export function NamesPart({
  names,
  all,
  onSettle,
}: {
  names: readonly ContractImportName[];
  all: number;
  onSettle: Settle;
}) {
  const words = useImportWords();
  return (
    <div className={styles.scroll}>
      <p className="quiet">
        {words.namesText} {all > names.length && words.namesMore(names.length, all)}
      </p>
      {PARTS.map((part) => {
        const own = names.filter((name) => name.part === part);
        if (own.length === 0) return null;
        return (
          <section key={part} className={styles.names}>
            <div className={styles.findingsHead}>
              <h2 className={styles.changesTitle}>{words.nameOf[part]}</h2>
              {own.filter((name) => name.near.length === 0).length > 1 && (
                <div className={styles.findingsTools}>
                  <Button size="small" onPress={() => onSettle({ part, key: null, choice: "create" })}>
                    {words.createAll[part]}
                  </Button>
                  <Button size="small" onPress={() => onSettle({ part, key: null, choice: "leave" })}>
                    {words.leaveAll[part]}
                  </Button>
                </div>
              )}
            </div>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{words.nameText}</th>
                  <th scope="col">{words.nameChoice}</th>
                  <th scope="col">{words.nameRows}</th>
                </tr>
              </thead>
              <tbody>
                {own.map((name) => (
                  <NameRow key={name.key} name={name} onSettle={onSettle} />
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
    </div>
  );
}

function NameRow({ name, onSettle }: { name: ContractImportName; onSettle: Settle }) {
  const words = useImportWords();
  const { part, key, choice } = name;
  const options = [
    ...name.near.map((one) => ({ id: String(one.id), label: words.near(one.name, one.detail) })),
    { id: "create", label: words.create[part] },
    { id: "leave", label: words.leave[part] },
  ];
  const chosen = typeof choice === "string" ? choice : String(choice.record);
  const settle = (next: string) =>
    onSettle({ part, key, choice: next === "create" || next === "leave" ? next : { record: Number(next) } });
  return (
    <tr>
      <th scope="row">{name.text}</th>
      <td className={styles.field}>
        <Select
          label={words.nameMeans(name.text)}
          labelHidden
          value={chosen}
          onChange={(next) => next !== null && next !== chosen && settle(next)}
          options={options}
        />
      </td>
      <td className="figures">{formatNumber(name.rows)}</td>
    </tr>
  );
}
