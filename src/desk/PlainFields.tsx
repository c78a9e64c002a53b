import { asFields } from "../model/fields.ts";
import { asText, listAt } from "../model/raw.ts";
import type { RecordFile } from "../prepare/recordFiles.ts";
import { useI18n } from "../ui/i18n.ts";
import { useDeskOf, useTools } from "./context.ts";
import { goingTo } from "./deskState.ts";
import type { Field } from "./fields.ts";
import { notesIn } from "./notes.ts";
import { type FieldProps, useAnswer, useValue } from "./useField.ts";

const NO_FILES: readonly RecordFile[] = [];

/** A text in both languages, the coder's own words. */
export function WordsField({ path, field }: FieldProps) {
  const { t } = useI18n();
  const { update } = useTools();
  const answer = useAnswer(path);
  const value = asFields(useValue(path));
  const put = (lang: "ar" | "en", words: string): void => {
    const next = {
      ...(typeof value["ar"] === "string" ? { ar: value["ar"] } : {}),
      ...(typeof value["en"] === "string" ? { en: value["en"] } : {}),
    };
    const { [lang]: _, ...others } = next;
    const all = words === "" ? others : { ar: lang === "ar" ? words : (next.ar ?? ""), en: lang === "en" ? words : (next.en ?? "") };
    const given = Object.fromEntries(Object.entries(all).filter(([, one]) => one !== ""));
    answer(Object.keys(given).length === 0 ? undefined : given, true);
  };
  const files = useDeskOf((view) => (field.key === "note" ? view.files : NO_FILES));
  const notes = field.key === "note" && Object.keys(value).length === 0 ? notesIn(files, path) : [];
  const take = (note: unknown): void => {
    answer(note);
    update((now) => goingTo(now, path));
  };
  return (
    <>
      {(["ar", "en"] as const).map((lang) => (
        <textarea
          key={lang}
          rows={rowsOf(asText(value[lang]))}
          lang={lang}
          dir={lang === "ar" ? "rtl" : "ltr"}
          aria-label={t(lang === "ar" ? "desk.arWords" : "desk.enWords")}
          placeholder={t(lang === "ar" ? "desk.arWords" : "desk.enWords")}
          value={asText(value[lang])}
          onChange={(event) => put(lang, event.target.value)}
        />
      ))}
      {notes.length > 0 && (
        <select value="" aria-label={t("desk.usedNotes")} onChange={(event) => take(notes[Number(event.target.value)])}>
          <option value="">{t("desk.usedNotes")}</option>
          {notes.map((note, at) => (
            <option key={at} value={at}>
              {note.ar}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

/** Lines that words take, about: where the browser does not fit a field to its words. */
const rowsOf = (words: string): number => Math.max(1, Math.ceil(words.length / 40));

/** A line: an id, an address, a date or a number. */
export function PlainField({ field, path, id }: FieldProps) {
  const answer = useAnswer(path);
  const value = useValue(path);
  const isNumber = field.kind === "number";
  return (
    <input
      id={id}
      type={isNumber ? "number" : field.kind === "day" ? "date" : "text"}
      dir="ltr"
      autoComplete="off"
      spellCheck={false}
      value={typeof value === "string" || typeof value === "number" ? String(value) : ""}
      onChange={(event) => answer(valueOf(event.target.value, field), true)}
    />
  );
}

function valueOf(raw: string, { kind, nullable }: Field): unknown {
  if (raw === "") return nullable ? null : undefined;
  return kind === "number" ? Number(raw) : raw;
}

/** Strings, one a line. */
export function StringsField({ path, id }: FieldProps) {
  const { t } = useI18n();
  const answer = useAnswer(path);
  const value = listAt(useValue(path), []).map(asText);
  return (
    <textarea
      id={id}
      rows={Math.max(1, value.length)}
      dir="ltr"
      placeholder={t("desk.moreLines")}
      value={value.join("\n")}
      onChange={(event) => answer(event.target.value === "" ? undefined : event.target.value.split("\n"), true)}
    />
  );
}

/** Other spellings in either language, one a line. */
export function AliasesField({ path }: FieldProps) {
  const { t } = useI18n();
  const answer = useAnswer(path);
  const value = asFields(useValue(path));
  const lists = { ar: listAt(value, ["ar"]).map(asText), en: listAt(value, ["en"]).map(asText) };
  return (
    <>
      {(["ar", "en"] as const).map((lang) => (
        <textarea
          key={lang}
          rows={Math.max(1, lists[lang].length)}
          lang={lang}
          dir={lang === "ar" ? "rtl" : "ltr"}
          aria-label={t(lang === "ar" ? "desk.arWords" : "desk.enWords")}
          placeholder={t("desk.moreLines")}
          value={lists[lang].join("\n")}
          onChange={(event) => answer(aliasesWith(lists, lang, event.target.value), true)}
        />
      ))}
    </>
  );
}

/** Spellings with those of one language typed; a language without any is left out. */
export function aliasesWith(lists: Readonly<Record<"ar" | "en", readonly string[]>>, lang: "ar" | "en", typed: string): unknown {
  const all = { ...lists, [lang]: typed === "" ? [] : typed.split("\n") };
  const given = Object.entries(all).filter(([, spellings]) => spellings.length > 0);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** Longitude and latitude, in degrees. */
export function LonLatField({ path }: FieldProps) {
  const { t } = useI18n();
  const answer = useAnswer(path);
  const [lon, lat] = listAt(useValue(path), []);
  const put = (at: 0 | 1, raw: string): void => answer(lonLatWith([lon, lat], at, raw), true);
  return (
    <span className="desk-pair" dir="ltr">
      <input
        type="number"
        step="any"
        aria-label={t("desk.lon")}
        placeholder={t("desk.lon")}
        value={shown(lon)}
        onChange={(event) => put(0, event.target.value)}
      />
      <input
        type="number"
        step="any"
        aria-label={t("desk.lat")}
        placeholder={t("desk.lat")}
        value={shown(lat)}
        onChange={(event) => put(1, event.target.value)}
      />
    </span>
  );
}

/** Coordinates with one of them typed: the other stays as it is, empty where it is; undefined where both are. */
export function lonLatWith(pair: readonly unknown[], at: 0 | 1, raw: string): readonly (number | null)[] | undefined {
  const next = [pair[0], pair[1]].map((one, i) => (i === at ? (raw === "" ? null : Number(raw)) : typeof one === "number" ? one : null));
  return next.some((one) => one !== null) ? next : undefined;
}

const shown = (value: unknown): string => (typeof value === "number" ? String(value) : "");
