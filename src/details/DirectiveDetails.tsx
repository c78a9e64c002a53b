import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { isTrusted } from "../model/reading.ts";
import { parseDay } from "../model/span.ts";
import type { Directive, ElectionEvent, FollowUp, Target } from "../model/types.ts";
import { quantityWords } from "../scene/circumstanceWords.ts";
import { actorName, actorWithin, electionWords, measureWords, termWords, withinSentence } from "../scene/words.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Words } from "../ui/Words.tsx";
import { MaskContext } from "./context.ts";
import { EvidenceList } from "./Evidence.tsx";
import { EvidencePart, Field, Fields, Grounded, Note, NotUsed } from "./fields.tsx";
import { EventMention } from "./Mention.tsx";
import { OneRow } from "./OneRow.tsx";
import { ActorMention, PlaceMention } from "./OtherMentions.tsx";
import { Part } from "./Part.tsx";
import { When } from "./When.tsx";

interface DirectiveProps {
  readonly directive: Directive;
  readonly event: ElectionEvent;
}

export function DirectiveDetails({ directive, event }: DirectiveProps) {
  const { t } = useI18n();
  return (
    <MaskContext value={event.sensitive === "child"}>
      {directive.tier === "context" && <p className="details-notice">{t("details.contextNotice")}</p>}
      {directive.note && <Note text={directive.note} />}
      <Fields>
        <Field label={t("details.event")}>
          <EventMention id={event.id} dated />
        </Field>
        <Parties directive={directive} />
        <Asked directive={directive} />
        <Field label={t("details.target")} missing={t("details.noTarget")}>
          <Targets targets={directive.targets} />
        </Field>
        <Circumstances directive={directive} />
        <Kind directive={directive} />
      </Fields>
      <Part title={t("details.followUp")}>
        {directive.followUps.length === 0 ? (
          <p className="details-missing">{t("details.noFollowUp")}</p>
        ) : (
          directive.followUps.map((followUp, index) => <FollowUpItem key={index} followUp={followUp} />)
        )}
      </Part>
      <EvidencePart evidence={directive.evidence} />
    </MaskContext>
  );
}

/** A coded value with its one-line definition. */
function Defined({ set, code }: { readonly set: "act" | "strength" | "tier"; readonly code: string }) {
  const dataset = useDataset();
  const { label, definition } = dataset.term(set, code);
  return (
    <>
      <Words text={label} />
      <span className="details-aside">
        <Words text={definition} />
      </span>
    </>
  );
}

/** What was asked, and with which verb. */
function Asked({ directive: { strength, measures } }: { readonly directive: Directive }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      <Field label={t("details.strength")}>
        <Defined set="strength" code={strength} />
        <p className="details-help">{t("details.strengthHelp")}</p>
      </Field>
      <Field label={t("details.measures")}>
        <ul className="details-plain">
          {measures.map((use, index) => (
            <li key={`${use.id} ${use.site}`}>
              <bdi>{measureWords(use, dataset, i18n)}</bdi>
              {index === 0 && measures.length > 1 && <span className="details-tag">{t("details.mainMeasure")}</span>}
            </li>
          ))}
        </ul>
      </Field>
    </>
  );
}

/** As what it is coded. */
function Kind({ directive: { act, tier, checkable, authority } }: { readonly directive: Directive }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      <Field label={t("details.act")} missing={t("details.noAct")}>
        {act && <Defined set="act" code={act} />}
      </Field>
      <Field label={t("details.tier")}>
        <Defined set="tier" code={tier} />
      </Field>
      <Field label={t("details.checkable")}>{termWords(dataset, i18n, "checkable", checkable)}</Field>
      <Field label={t("details.authority")}>{authority && termWords(dataset, i18n, "authority", authority)}</Field>
    </>
  );
}

/** The first as it stands alone, the others as within a sentence. */
const namesOf = (addressees: Directive["addressees"], dataset: Dataset, i18n: I18n): readonly string[] =>
  addressees.map((entry, at) => {
    const name = "actor" in entry ? actorName(dataset, i18n, entry.actor) : i18n.text(entry.who);
    if (at === 0) return name;
    return "actor" in entry ? actorWithin(dataset, i18n, entry.actor) : withinSentence(name, i18n);
  });

function Parties({ directive: { issuers, addressees } }: { readonly directive: Directive }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      <Field label={t("details.issuedBy")} missing={t("details.issuerUnknown")}>
        {issuers.length > 0 &&
          issuers.map((issuer) => (
            <Grounded key={issuer.actor} grounds={issuer}>
              <ActorMention id={issuer.actor} />
            </Grounded>
          ))}
      </Field>
      <Field label={t("details.addressedTo")} missing={t("details.noAddressee")}>
        {addressees.length > 0 && (
          <OneRow names={namesOf(addressees, dataset, i18n)} others="details.otherActors">
            {addressees.map((entry, index) => (
              <Grounded key={index} grounds={entry}>
                {"actor" in entry ? <ActorMention id={entry.actor} /> : <Words text={entry.who} />}
              </Grounded>
            ))}
          </OneRow>
        )}
      </Field>
    </>
  );
}

function Targets({ targets }: Pick<Directive, "targets">) {
  const trust = useView((view) => view.trust);
  const { t } = useI18n();
  const used = targets.filter((target) => isTrusted(target.basis, trust));
  const unused = targets.filter((target) => !isTrusted(target.basis, trust));
  return (
    <>
      {used.length === 0 && <span className="details-missing">{t("details.noTarget")}</span>}
      <TargetList targets={used} />
      {unused.length > 0 && (
        <NotUsed>
          <TargetList targets={unused} />
        </NotUsed>
      )}
    </>
  );
}

function TargetList({ targets }: { readonly targets: readonly Target[] }) {
  const dataset = useDataset();
  const i18n = useI18n();
  return targets.map((target, index) => (
    <Grounded key={index} grounds={target}>
      {"place" in target ? <PlaceMention id={target.place} /> : termWords(dataset, i18n, "siteKind", target.kind)}
    </Grounded>
  ));
}

function Circumstances({ directive: { timing, quantities, instrument, serves } }: { readonly directive: Directive }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <>
      <Field label={t("details.timing")}>{timing && <Timing timing={timing} />}</Field>
      {quantities.length > 0 && (
        <Field label={t("details.quantities")}>
          {quantities.map((quantity, index) => (
            <Grounded key={index} grounds={quantity}>
              <bdi>{quantityWords(quantity, i18n)}</bdi>
            </Grounded>
          ))}
        </Field>
      )}
      <Field label={t("details.instrument")} missing={t("details.noInstrument")}>
        {instrument && (
          <Grounded grounds={instrument}>
            <Instrument instrument={instrument} />
          </Grounded>
        )}
      </Field>
      <Field label={t("details.serves")} missing={t("details.servesNothing")}>
        {serves && (
          <Grounded grounds={serves}>
            {"election" in serves ? <bdi>{electionWords(serves.election, null, dataset, i18n)}</bdi> : <EventMention id={serves.event} />}
          </Grounded>
        )}
      </Field>
    </>
  );
}

/** In the report's words and, where it can be, as a date. */
function Timing({ timing }: { readonly timing: NonNullable<Directive["timing"]> }) {
  const { t } = useI18n();
  return (
    <>
      <Grounded grounds={timing}>
        <Words text={timing.text} />
      </Grounded>
      {timing.when && <When when={timing.when} missing={t("details.noDate")} />}
    </>
  );
}

function Instrument({ instrument: { kind, number, date } }: { readonly instrument: NonNullable<Directive["instrument"]> }) {
  const { t, text, formatDay: inWords } = useI18n();
  const named = number === null ? text(kind) : t("details.instrumentNumber", { kind: text(kind), number });
  const day = parseDay(date);
  return <bdi>{day === undefined ? named : t("details.instrumentDated", { instrument: named, date: inWords(day) })}</bdi>;
}

function FollowUpItem({ followUp }: { readonly followUp: FollowUp }) {
  const dataset = useDataset();
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <div className="details-card">
      <p>
        <b>{termWords(dataset, i18n, "followUp", followUp.state)}</b> {t("details.followUpBy", { who: i18n.text(followUp.by) })}
      </p>
      <When when={followUp.when} missing={t("details.noDate")} />
      {followUp.note && <Note text={followUp.note} />}
      <EvidenceList evidence={followUp.evidence} />
    </div>
  );
}
