import { memo, type RefObject, useEffect, useId, useMemo, useRef } from "react";
import { asFields } from "../model/fields.ts";
import { asText, listAt, type Path, valueAt } from "../model/raw.ts";
import { useI18n } from "../ui/i18n.ts";
import { statementsOf } from "./checks.ts";
import { useDeskOf, useTools } from "./context.ts";
import { type Answers, type Desk, edited, focused, goingTo, type Registry, removed, rootOf } from "./deskState.ts";
import { Errors, FieldsView } from "./FieldView.tsx";
import { FORMS, type FormName } from "./fields.ts";
import { termWords, textOf } from "./names.ts";
import { begun } from "./opening.ts";
import { PlaceOnMap } from "./PlaceOnMap.tsx";
import { ActsOfRun } from "./RunTools.tsx";
import { SuggestionsPane } from "./SuggestionsPane.tsx";
import { useValue } from "./useField.ts";
import { isWithin, pathKey, pathOfKey } from "./value.ts";

const REGISTRIES = ["places", "actors", "elections"] as const satisfies readonly Registry[];

const KINDS = {
  source: "desk.report",
  events: "desk.event",
  directives: "desk.directive",
  reports: "desk.reading",
  places: "desk.place",
  actors: "desk.actor",
  elections: "desk.election",
} as const satisfies Record<FormName, string>;

const isFormName = (name: unknown): name is FormName => typeof name === "string" && Object.hasOwn(FORMS, name);

/** The form of a card: by the list that it is in. */
function formOf(path: Path): FormName {
  const name = path[0] === "added" ? path[1] : path[0];
  return isFormName(name) ? name : "source";
}

/** Everything that is coded, in the order of the text; the one in focus open as a form. */
export function CardsPane() {
  const { t } = useI18n();
  const { update } = useTools();
  const { card, suggestions } = useDeskOf(({ desk, ...view }) => ({ card: desk.card, suggestions: view.suggestions }));
  const cards = useDeskOf(({ desk }) => cardsOf(desk.now).map(pathKey));
  const pane = useRef<HTMLElement>(null);
  useEscape(pane);
  return (
    <section ref={pane} className="desk-cards" aria-label={t("desk.cards")} data-pane="" tabIndex={-1}>
      <div className="desk-head">
        <h2>{t("desk.cards")}</h2>
      </div>
      <p className="desk-buttons desk-new">
        <button type="button" className="button" onClick={() => update((now) => begun(now, "directives"))}>
          {t("desk.newDirective")}
        </button>
        <button type="button" className="button" onClick={() => update((now) => begun(now, "events"))}>
          {t("desk.newEvent")}
        </button>
        <button type="button" className="button" onClick={() => update((now) => begun(now, "reports"))}>
          {t("desk.newReading")}
        </button>
        {REGISTRIES.map((list) => (
          <NewEntry key={list} list={list} />
        ))}
      </p>
      <p className="desk-aside desk-narrow">{t("desk.wider")}</p>
      <SuggestionsPane suggestions={suggestions} />
      {cards.map((key) => (
        <Card key={key} name={key} isOpen={card !== null && pathKey(card) === key} />
      ))}
    </section>
  );
}

/** Everything that is coded, in the order of the text. */
function cardsOf(answers: Answers): readonly Path[] {
  const coded = statementsOf(answers, 0, []).flatMap(({ path }) => (path ? [path] : []));
  const readings = listAt(answers.report, ["reports"]).map((_, at): Path => ["reports", at]);
  const added = REGISTRIES.flatMap((list) => answers.added[list].map((_, at): Path => ["added", list, at]));
  return [["source"], ...coded, ...readings, ...added];
}

/** Out of a field, back to the text. */
function useEscape(pane: RefObject<HTMLElement | null>): void {
  const { update } = useTools();
  useEffect(
    function listen() {
      const listening = new AbortController();
      pane.current?.addEventListener(
        "keydown",
        (event) => {
          if (event.key === "Escape" && !event.defaultPrevented) update((now) => goingTo(now, "text"));
        },
        { signal: listening.signal },
      );
      return function stop() {
        listening.abort();
      };
    },
    [pane, update],
  );
}

const NEW = { places: "desk.newPlace", actors: "desk.newActor", elections: "desk.newElection" } as const;

function NewEntry({ list }: { readonly list: Registry }) {
  const { t } = useI18n();
  const { update } = useTools();
  return (
    <button
      type="button"
      className="button"
      onClick={() =>
        update((now) => {
          const path: Path = ["added", list, now.now.added[list].length];
          return goingTo(focused(edited(now, path, {}), path), path);
        })
      }
    >
      {t(NEW[list])}
    </button>
  );
}

const Card = memo(function Card({ name, isOpen }: { readonly name: string; readonly isOpen: boolean }) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const { update, record } = useTools();
  const path = useMemo(() => pathOfKey(name), [name]);
  const body = useId();
  const form = formOf(path);
  const value = asFields(useValue(path));
  const wrong = useDeskOf(({ errors }) => errors.filter((error) => isWithin(error.path, path)).length);
  const words = wordsOf(value, i18n) || t("desk.untitled");
  const verb = form === "directives" ? asText(value["strength"]) : "";
  return (
    <article className={isOpen ? "desk-card is-open" : "desk-card"} data-card={pathKey(path)}>
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => update((now) => withSight(focused(now, isOpen ? null : path), path))}
        >
          <span className="desk-kind">{t(KINDS[form])}</span>
          {verb && <b>{termWords(record.files, "strength", verb, i18n).label}</b>} <bdi>{words}</bdi>
          {wrong > 0 && (
            <span className="desk-tag is-asked">
              <span className="sr-only">{i18n.plural("desk.errors", wrong)}</span>
              <span aria-hidden="true">! {number(wrong)}</span>
            </span>
          )}
        </button>
      </h3>
      {isOpen && (
        <div id={body} className="desk-form">
          <Errors path={path} deep={false} />
          {form === "directives" && <ActsOfRun />}
          {form === "places" && <PlaceOnMap path={path} />}
          <FieldsView fields={FORMS[form]} path={path} />
          {form !== "source" && (
            <p className="desk-buttons">
              <button type="button" className="button" onClick={() => update((now) => removed(now, path))}>
                {t("desk.remove")}
                <span className="sr-only"> {words}</span>
              </button>
            </p>
          )}
        </div>
      )}
    </article>
  );
});

/** The text goes to the words of a card that opens. */
function withSight(desk: Desk, path: Path): Desk {
  const p = valueAt(rootOf(desk.now), [...path, "evidence", 0, "p"]);
  return typeof p === "number" ? { ...desk, p } : desk;
}

function wordsOf(value: Readonly<Record<string, unknown>>, i18n: ReturnType<typeof useI18n>): string {
  const words = textOf(value["what"] ?? value["title"] ?? value["names"]);
  return (words && i18n.text(words)) || asText(value["event"]) || asText(value["id"]);
}
