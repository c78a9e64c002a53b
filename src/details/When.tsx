import { timeAttribute } from "../i18n/edtfForm.ts";
import { type BasedReading, edtfOf, isTrusted, readings, shownDate } from "../model/reading.ts";
import type { When as WhenValue } from "../model/types.ts";
import { readingWords } from "../scene/words.ts";
import { useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Code } from "../ui/Words.tsx";
import { Grounded, NotUsed } from "./fields.tsx";
import { SourceMention } from "./OtherMentions.tsx";

interface WhenProps {
  readonly when: WhenValue;
  readonly missing: string;
  /** What the date means beside another. */
  readonly beside?: string | null;
}

/** A date with every reading that the record keeps: the one shown, those that agree, those that contradict it, those not trusted. */
export function When({ when, missing, beside = null }: WhenProps) {
  const { t } = useI18n();
  const trust = useView((view) => view.trust);
  const shown = shownDate(when, trust);
  const conflicting = new Set(shown?.conflicts.map(keyOf));
  const others = readings(when).filter((reading) => isTrusted(reading.basis, trust) && !(shown && keyOf(reading) === keyOf(shown.reading)));
  const agreeing = others.filter((reading) => !conflicting.has(keyOf(reading)) && edtfOf(reading.edtf));
  const unused = readings(when).filter((reading) => !isTrusted(reading.basis, trust));
  return (
    <>
      {shown ? <Reading reading={shown.reading} beside={beside} /> : <span className="details-missing">{missing}</span>}
      {shown?.conflicts.map((reading) => (
        <div key={keyOf(reading)} className="details-conflict">
          <b>{t("details.conflict")}</b>
          <Reading reading={reading} />
          <p className="details-help">{t("details.conflictHelp")}</p>
        </div>
      ))}
      {agreeing.length > 0 && (
        <details className="details-folded">
          <summary>{t("details.otherReadings")}</summary>
          <ReadingList readings={agreeing} />
        </details>
      )}
      {unused.length > 0 && (
        <NotUsed>
          <ReadingList readings={unused} />
        </NotUsed>
      )}
    </>
  );
}

const keyOf = (reading: BasedReading): string => [reading.basis, reading.edtf, reading.source].join(" ");

const ReadingList = ({ readings }: { readonly readings: readonly BasedReading[] }) => (
  <ul className="details-plain">
    {readings.map((reading) => (
      <li key={keyOf(reading)}>
        <Reading reading={reading} />
      </li>
    ))}
  </ul>
);

function Reading({ reading, beside = null }: { readonly reading: BasedReading; readonly beside?: string | null }) {
  const i18n = useI18n();
  const machine = timeAttribute(reading.edtf);
  const words = readingWords(reading, i18n);
  return (
    <Grounded grounds={reading} more={<WrittenAs reading={reading} />}>
      {machine ? <time dateTime={machine}>{words}</time> : words}
      {beside !== null && <span className="details-aside">{beside}</span>}
    </Grounded>
  );
}

function WrittenAs({ reading }: { readonly reading: BasedReading }) {
  const { t } = useI18n();
  return (
    <p>
      <b>{t("details.edtf")}</b> <Code>{reading.edtf}</Code>
      {reading.source && reading.evidence.length === 0 && (
        <>
          {" "}
          · <SourceMention id={reading.source} />
        </>
      )}
    </p>
  );
}
