import { correctionsShown } from "../scene/corrections.ts";
import { PageLink } from "../sources/PageLink.tsx";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";

/** One line under a view of which some rows were corrected; it leads to the corrections. */
export function CorrectionsLine() {
  const dataset = useDataset();
  const { result } = useOutcome();
  const tab = useView((view) => view.tab);
  const { plural } = useI18n();
  const count = correctionsShown(dataset, result).length;
  if (count === 0 || tab === "corrections") return null;
  return (
    <p className="corrections-line">
      <PageLink to="corrections">{plural("corrections.touching", count)}</PageLink>
    </p>
  );
}
