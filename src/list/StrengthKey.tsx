import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Popover } from "../ui/Popover.tsx";
import { StrengthBar } from "./StrengthBar.tsx";

/** What the bars mean: every verb that makes a directive, the strongest first. */
export function StrengthKey() {
  const { t, text } = useI18n();
  const dataset = useDataset();
  return (
    <Popover className="reading-scale" label={t("list.strengthKey")}>
      <ol className="reading-ranks">
        {dataset.columns.book.directiveStrengths.map((strength) => (
          <li key={strength}>
            <StrengthBar strength={strength} /> {text(dataset.term("strength", strength).label)}
          </li>
        ))}
      </ol>
    </Popover>
  );
}
