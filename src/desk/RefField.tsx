import { useMemo, useRef, useState } from "react";
import type { IdKind } from "../model/ids.ts";
import { asText, listAt, type Path } from "../model/raw.ts";
import { useI18n } from "../ui/i18n.ts";
import { useDeskOf, useTools } from "./context.ts";
import { goingTo } from "./deskState.ts";
import type { Field } from "./fields.ts";
import { matching, type Named, namedIn } from "./names.ts";
import { type FieldProps, useAnswer, useValue } from "./useField.ts";

const MOST = 8;

/** Something of the record, searched by any spelling. Names that are alike are all offered with what tells them apart; none is taken unasked. */
export function RefField({ field, path, id }: FieldProps<Extract<Field, { to: IdKind }>>) {
  const { t } = useI18n();
  const answer = useAnswerAndStay(path);
  const value = asText(useValue(path));
  const named = useNamed(field.to);
  const chosen = named.find((one) => one.id === value);
  if (value !== "")
    return (
      <span className="desk-chosen">
        <bdi>{chosen?.name ?? value}</bdi> <span className="desk-aside">{chosen?.about ?? ""}</span>{" "}
        <button type="button" className="desk-small" onClick={() => answer(undefined)}>
          {t("desk.remove")}
          <span className="sr-only"> {chosen?.name ?? value}</span>
        </button>
      </span>
    );
  return <Search id={id} named={named} onChoose={(one) => answer(one)} />;
}

/** Several things of the record. */
export function RefsField({ field, path, id }: FieldProps<Extract<Field, { to: IdKind }>>) {
  const { t } = useI18n();
  const answer = useAnswerAndStay(path);
  const values = listAt(useValue(path), []).map(asText);
  const named = useNamed(field.to);
  const without = (value: string): unknown => {
    const left = values.filter((one) => one !== value);
    return left.length > 0 ? left : undefined;
  };
  return (
    <>
      {values.map((value) => (
        <span key={value} className="desk-chosen">
          <bdi>{named.find((one) => one.id === value)?.name ?? value}</bdi>{" "}
          <button type="button" className="desk-small" onClick={() => answer(without(value))}>
            {t("desk.remove")}
            <span className="sr-only"> {value}</span>
          </button>
        </span>
      ))}
      <Search id={id} named={named.filter((one) => !values.includes(one.id))} onChoose={(one) => answer([...values, one])} />
    </>
  );
}

/** Answers with what takes the place of the control: the keys stay at the field. */
function useAnswerAndStay(path: Path): (value: unknown) => void {
  const answer = useAnswer(path);
  const { update } = useTools();
  return (value) => {
    answer(value);
    update((now) => goingTo(now, path));
  };
}

function useNamed(kind: IdKind): readonly Named[] {
  const i18n = useI18n();
  const files = useDeskOf((view) => view.files);
  return useMemo(() => namedIn(files, kind, i18n), [files, kind, i18n]);
}

function Search({
  id,
  named,
  onChoose,
}: {
  readonly id: string;
  readonly named: readonly Named[];
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useI18n();
  const [query, setQuery] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const found = query.trim() === "" ? (named.length <= MOST ? named : []) : matching(named, query).slice(0, MOST);
  const take = (value: string): void => {
    setQuery("");
    onChoose(value);
  };
  return (
    <>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={t("desk.search")}
        placeholder={t("desk.search")}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          // Of several that are alike none is taken.
          if (event.key !== "Enter" || query.trim() === "") return;
          event.preventDefault();
          if (found[0] && found.length === 1) take(found[0].id);
          else list.current?.querySelector("button")?.focus();
        }}
      />
      <ul ref={list} className="desk-found" aria-live="polite">
        {found.map(({ id: value, name, about }) => (
          <li key={value}>
            <button type="button" onClick={() => take(value)}>
              <bdi>{name}</bdi> <span className="desk-aside">{about}</span>
            </button>
          </li>
        ))}
        {query.trim() !== "" && found.length === 0 && <li className="desk-aside">{t("desk.noMatch")}</li>}
      </ul>
    </>
  );
}
