import { Fragment, type ReactNode } from "react";
import type { Evidence, Grounds, Text } from "../model/types.ts";
import { termWords } from "../scene/words.ts";
import { useDataset } from "../state/hooks.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import { EvidenceList } from "./Evidence.tsx";
import { Part } from "./Part.tsx";

export function Fields({ children }: { readonly children: ReactNode }) {
  return <dl className="details-fields">{children}</dl>;
}

/** A label with its value; what no report says is shown as `missing`. */
export function Field({ label, missing, children }: { readonly label: string; readonly missing?: string; readonly children?: ReactNode }) {
  const { t } = useI18n();
  const none = children === undefined || children === null || children === false;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{none ? <span className="details-missing">{missing ?? t("common.notStated")}</span> : children}</dd>
    </div>
  );
}

/** A value beside the mark of how it is known, which opens on where it is said, or on its ground and confidence. */
export function Grounded({
  grounds,
  children,
  more,
}: {
  readonly grounds: Grounds;
  readonly children: ReactNode;
  readonly more?: ReactNode;
}) {
  return (
    <div className="details-grounded">
      <span className="details-value">{children}</span>
      <details className="details-basis">
        <summary>
          <BasisMark basis={grounds.basis} />
        </summary>
        <div className="details-grounds">
          {more}
          <GroundLines grounds={grounds} />
        </div>
      </details>
    </div>
  );
}

function GroundLines({ grounds: { ground, confidence, note, evidence } }: { readonly grounds: Grounds }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      {ground && (
        <p>
          <b>{t("details.ground")}</b> <Words text={ground} />
        </p>
      )}
      {confidence && (
        <p>
          <b>{t("details.confidence")}</b> {termWords(dataset, i18n, "confidence", confidence)}
        </p>
      )}
      {note && <Note text={note} />}
      <EvidenceList evidence={evidence} />
      {!ground && !note && evidence.length === 0 && <p className="details-missing">{t("details.noGrounds")}</p>}
    </>
  );
}

/** What is in doubt, in the coders' words. */
export function Note({ text }: { readonly text: Text }) {
  const { t } = useI18n();
  return (
    <p className="details-note">
      <b>{t("details.note")}</b> <Words text={text} />
    </p>
  );
}

export function EvidencePart({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { t } = useI18n();
  return (
    <Part title={t("details.evidence")}>
      <EvidenceList evidence={evidence} />
      <p className="details-help">{t("details.evidenceHelp")}</p>
    </Part>
  );
}

/** What the present trust leaves out, kept reachable. */
export function NotUsed({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n();
  return (
    <details className="details-folded">
      <summary>{t("details.notUsedHere")}</summary>
      {children}
    </details>
  );
}

type Spellings = { readonly ar: readonly string[]; readonly en: readonly string[] };

/** The other language's name and every spelling on record. */
export function AlsoWritten({ names, aliases }: { readonly names: Text; readonly aliases: Spellings }) {
  const { t, text } = useI18n();
  const shown = text(names);
  const spellings = [names.ar, ...aliases.ar, names.en, ...aliases.en].filter((name) => name !== shown);
  return (
    <Field label={t("details.alsoWritten")}>
      {[...new Set(spellings)].map((name, index) => (
        <Fragment key={name}>
          {index > 0 && " · "}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </Field>
  );
}
