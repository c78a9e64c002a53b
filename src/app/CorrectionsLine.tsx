import { correctionsShown } from "../scene/corrections.ts";
import { useDataset, useOutcome, usePageLink, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";

/** One line under a view of which some rows were corrected; it leads to the corrections. */
export function CorrectionsLine() {
  const dataset = useDataset();
  const { result } = useOutcome();
  const tab = useView((view) => view.tab);
  const link = usePageLink("corrections");
  const { plural } = useI18n();
  const count = correctionsShown(dataset, result).length;
  if (count === 0 || tab === "corrections") return null;
  return (
    <p className="status-all">
      <a {...link}>{plural("status.corrections", count)}</a>
    </p>
  );
}
