import type { SourceId } from "../model/ids.ts";
import type { Evidence } from "../model/types.ts";
import { useI18n } from "../ui/i18n.ts";
import { Parts } from "../ui/Words.tsx";
import { useMasked } from "./context.ts";
import { SourceMention } from "./OtherMentions.tsx";

/** Where each thing is said, by report: paragraph, characters counted from 1 with both ends in, and the cue in the report's own letters. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const sources = [...new Set(evidence.map((piece) => piece.source))];
  return sources.map((source) => (
    <SourceEvidence key={source} source={source} evidence={evidence.filter((piece) => piece.source === source)} />
  ));
}

function SourceEvidence({ source, evidence }: { readonly source: SourceId; readonly evidence: readonly Evidence[] }) {
  const masked = useMasked();
  const { t } = useI18n();
  return (
    <div className="details-evidence">
      <p>
        <SourceMention id={source} />
      </p>
      <ul>
        {evidence.map((piece) => (
          <li key={`${piece.p}-${piece.about.join("-")}-${piece.chars.join("-")}`}>
            <EvidenceLine piece={piece} masked={masked} />
          </li>
        ))}
      </ul>
      {masked && <p className="details-help">{t("details.masked")}</p>}
    </div>
  );
}

function EvidenceLine({ piece, masked }: { readonly piece: Evidence; readonly masked: boolean }) {
  const i18n = useI18n();
  const [from, to] = piece.chars;
  const parts = i18n.tParts("details.evidenceLine", { p: i18n.plain(piece.p), from: i18n.plain(from + 1), to: i18n.plain(to) });
  return <Parts parts={parts} slots={{ cue: masked ? <MaskedCue /> : <Cue words={piece.cue} /> }} />;
}

/** Words of the report, in the quotation marks of the page's language; they run as Arabic does. */
function Cue({ words }: { readonly words: string }) {
  const { tParts } = useI18n();
  const run = (
    <bdi lang="ar" dir="rtl" className="details-cue">
      {words}
    </bdi>
  );
  return <Parts parts={tParts("common.quoted")} slots={{ text: run }} />;
}

function MaskedCue() {
  const { t } = useI18n();
  return (
    <span className="details-cue">
      <span aria-hidden="true">▒▒▒▒▒▒</span>
      <span className="sr-only">{t("details.maskedCue")}</span>
    </span>
  );
}
