import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useCommand } from "../../shared/api";
import type { RetentionRule } from "../../shared/api/generated/commands";
import { Button, NumberField, Skeleton, TextField } from "../../shared/parts";
import styles from "../DataProtection.module.css";
import { overviewQuery } from "../queries";
import { useWords } from "../words";

/** How long papers are kept, by country; years and source can be changed when the law changes. */
export function PeriodsPart() {
  const words = useWords();
  const rules = useQuery(overviewQuery).data?.rules;
  if (!rules) return <Skeleton lines={6} />;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.country}</th>
          <th scope="col">{words.keeps}</th>
          <th scope="col">{words.years}</th>
          <th scope="col">{words.source}</th>
          <th>
            <span className="spoken">{words.save}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <Rule key={`${rule.id}-${rule.years}-${rule.source}`} rule={rule} />
        ))}
      </tbody>
    </table>
  );
}

function Rule({ rule }: { rule: RetentionRule }) {
  const words = useWords();
  const [years, setYears] = useState<number | null>(rule.years);
  const [source, setSource] = useState(rule.source);
  const save = useCommand("retention_rules_save");
  const name = `${words.countries[rule.country] ?? rule.country}, ${words.keepsWords[rule.keeps]}`;
  const changed = years !== rule.years || source !== rule.source;
  return (
    <tr>
      <td>{words.countries[rule.country] ?? rule.country}</td>
      <td>{words.keepsWords[rule.keeps]}</td>
      <td style={{ width: 84 }}>
        <NumberField
          label={`${words.years}: ${name}`}
          labelHidden
          value={years}
          onChange={setYears}
          min={0}
          max={50}
          wrong="0–50"
        />
      </td>
      <td style={{ width: "46%" }}>
        <TextField label={`${words.source}: ${name}`} labelHidden value={source} onChange={setSource} />
      </td>
      <td className={styles.act}>
        {changed && (
          <Button
            size="small"
            isDisabled={save.isPending}
            onPress={() => save.mutate({ ...rule, years: years ?? rule.years, source })}
          >
            {words.save}
          </Button>
        )}
      </td>
    </tr>
  );
}
