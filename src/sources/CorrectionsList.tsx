import { correctionKey } from "../model/corrections.ts";
import type { Correction } from "../model/types.ts";
import { correctedName, correctionWords } from "../scene/correctionWords.ts";
import { useDataset } from "../state/hooks.ts";
import { SelectLink, useIsStatic } from "../state/SelectLink.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Code } from "../ui/Words.tsx";
import { selectionOf } from "../view/view.ts";

interface CorrectionsListProps {
  readonly corrections: readonly Correction[];
  /** The heading of each, one below the heading above the list. */
  readonly heading?: "h2" | "h3";
}

/** Corrections; without script each has an address of its own. */
export function CorrectionsList({ corrections, heading: Heading = "h3" }: CorrectionsListProps) {
  const dataset = useDataset();
  const i18n = useI18n();
  const isStatic = useIsStatic();
  if (corrections.length === 0) return null;
  return (
    <ol className="corrections">
      {corrections.map((correction) => (
        <li key={correctionKey(correction)} id={isStatic ? correctionKey(correction) : undefined}>
          <Heading>
            <Concerned correction={correction} />
          </Heading>
          <p>{correctionWords(correction, dataset, i18n)}</p>
        </li>
      ))}
    </ol>
  );
}

/** The name of what it concerns, which selects it where that can be selected; its id where the record holds it no longer. */
function Concerned({ correction }: { readonly correction: Correction }) {
  const name = correctedName(correction, useDataset(), useI18n());
  const subject = selectionOf(correction.id);
  if (name === null) return <Code>{correction.id}</Code>;
  if (!subject) return <bdi>{name}</bdi>;
  return (
    <SelectLink subject={subject}>
      <bdi>{name}</bdi>
    </SelectLink>
  );
}
