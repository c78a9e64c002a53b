import { correctionKey } from "../model/corrections.ts";
import { correctionWords } from "../scene/correctionWords.ts";
import { useDataset } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";

/** What of an item was put right, when and why: a line each, the newest first. */
export function Corrected({ id }: { readonly id: string }) {
  const dataset = useDataset();
  const i18n = useI18n();
  return dataset.corrections
    .filter((correction) => correction.id === id)
    .map((correction) => (
      <p key={correctionKey(correction)} className="details-notice">
        {correctionWords(correction, dataset, i18n)}
      </p>
    ));
}
