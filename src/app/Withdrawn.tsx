import { withdrawalOf } from "../model/corrections.ts";
import { withdrawnWords } from "../scene/correctionWords.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";

/** A line for each of the ids that were withdrawn: since when and why. */
export function Withdrawn({ ids }: { readonly ids: readonly string[] }) {
  const { corrections } = useDataset();
  const i18n = useI18n();
  return ids
    .flatMap((id) => withdrawalOf(corrections, id) ?? [])
    .map((correction) => <li key={correction.id}>{withdrawnWords(correction, i18n)}</li>);
}
