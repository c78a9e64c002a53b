import type { Path } from "../model/raw.ts";
import type { VocabularySet } from "../model/vocabulary.ts";
import { useI18n } from "../ui/i18n.ts";
import { useDeskOf, useTools } from "./context.ts";
import { goingTo } from "./deskState.ts";
import { namedIn, termWords } from "./names.ts";
import { type Choice, confirmed, type Offer, offeredAnew, offersAt, refused, refusedAt } from "./offers.ts";

/** What the draft found for a field: each is confirmed by itself, with one of its readings. */
export function OffersView({ path, label }: { readonly path: Path; readonly label: string }) {
  const { t, plural } = useI18n();
  const { draft, text, now } = useDeskOf(({ desk, ...view }) => ({ draft: view.draft, text: desk.text, now: desk.now }));
  const offers = offersAt(draft, { text, now }, path);
  const gone = useDeskOf(({ desk }) => refusedAt(desk, path));
  const { update } = useTools();
  if (offers.length + gone === 0) return null;
  return (
    <div className="desk-offers" role="group" aria-label={t("desk.offers", { field: label })}>
      {offers.length > 0 && <p className="desk-aside">{t("desk.offersHelp")}</p>}
      <ul>
        {offers.map((offer) => (
          <OfferRow key={offer.id} offer={offer} path={path} />
        ))}
      </ul>
      {gone > 0 && (
        <button type="button" className="desk-small" onClick={() => update((now) => offeredAnew(now, path))}>
          {plural("desk.offersAnew", gone)}
          <span className="sr-only"> · {label}</span>
        </button>
      )}
    </div>
  );
}

function OfferRow({ offer, path }: { readonly offer: Offer; readonly path: Path }) {
  const i18n = useI18n();
  const { t, text, plain } = i18n;
  const { record, update } = useTools();
  const { words, evidence, role, why, choices } = offer;
  return (
    <li>
      <button type="button" className="desk-piece" onClick={() => update((now) => ({ ...now, p: evidence.p }))}>
        ¶{plain(evidence.p)}{" "}
        <q lang="ar" dir="rtl">
          {words}
        </q>
      </button>{" "}
      <span className="desk-aside">
        {role && termWords(record.files, role.set, role.code, i18n).label}
        {why && text(why)}
        {choices.length > 1 && ` · ${t("desk.whichOne")}`}
      </span>{" "}
      {choices.map((choice) => (
        <Confirm key={choice.value ?? choice.kind} choice={choice} path={path} />
      ))}
      <button type="button" className="desk-small" onClick={() => update((now) => goingTo(refused(now, path, offer), path))}>
        {t("desk.refuse")}
        <span className="sr-only"> {words}</span>
      </button>
    </li>
  );
}

function Confirm({ choice, path }: { readonly choice: Choice; readonly path: Path }) {
  const { t } = useI18n();
  const { update } = useTools();
  const words = useWordsOf(choice, path);
  if (choice.value === null) return <span className="desk-aside">{t("desk.notInRecord", { words })}</span>;
  return (
    <button type="button" className="desk-small" onClick={() => update((now) => confirmed(now, path, choice))}>
      {t("desk.confirm", { words })}
    </button>
  );
}

/** What is confirmed: a date or a number as it is, a place or person as the record calls it, with what tells it from others. */
function useWordsOf({ value, names, kind }: Choice, path: Path): string {
  const i18n = useI18n();
  const files = useDeskOf((view) => view.files);
  const key = path.at(-1);
  if (key !== "places" && key !== "actors") return value ?? "";
  const of = key === "places" ? "place" : "actor";
  const set: VocabularySet = key === "places" ? "placeKind" : "actorKind";
  const known = value === null ? undefined : namedIn(files, of, i18n).find(({ id }) => id === value);
  const term = kind === null ? "" : termWords(files, set, kind, i18n).label;
  return known ? `${known.name}${term ? ` (${term})` : ""}` : [names ? i18n.text(names) : "", term].filter(Boolean).join(" · ");
}
