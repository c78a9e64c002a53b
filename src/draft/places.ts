import { refOf } from "./compiled.ts";
import { endsSentence, evidenceOf, type Paragraph, type TokenRange, wordsAt } from "./page.ts";
import type { Hit } from "./phrases.ts";
import { type KindWords, keyOf, type PlaceTables, placeTables } from "./placeTables.ts";
import { formOf, stemsOf, type Token } from "./tokens.ts";
import type { DateCandidate, DirectiveCandidate, DraftContext, PlaceCandidate, PlaceReading } from "./types.ts";

/** A place as it stands in a paragraph, with the word of kind that leads to it or to the list that it stands in. */
interface Stand {
  readonly range: TokenRange;
  readonly readings: readonly PlaceReading[];
  readonly cue: Cue | undefined;
  readonly weak: boolean;
  /** Letters joined before the name. */
  readonly joined: number;
}

interface Cue {
  readonly kind: KindWords;
  /** Whether its word names several. */
  readonly many: boolean;
  readonly from: number;
  readonly next: number;
}

export interface PlacesAsked {
  readonly context: DraftContext;
  readonly country: string | null;
  /** Core directives and the dateline by their paragraph. */
  readonly directives: ReadonlyMap<number, readonly DirectiveCandidate[]>;
  readonly line: DateCandidate | undefined;
}

/** The places that paragraphs name, each once for a role, with every reading of its name that the page's country allows. */
export function placesIn(paragraphs: readonly Paragraph[], asked: PlacesAsked): readonly PlaceCandidate[] {
  const tables = placeTables(asked.context);
  const found = new Map<string, PlaceCandidate>();
  for (const paragraph of paragraphs) {
    for (const stand of [...standsIn(paragraph, tables), ...scopesIn(paragraph, tables, asked)]) {
      const candidate = candidateOf(paragraph, stand, tables, asked);
      const key =
        candidate.role === "scope"
          ? "scope"
          : `${candidate.name} ${candidate.role === "venue" || candidate.role === "origin" ? candidate.role : ""}`;
      const before = found.get(key);
      if (!before || (before.role === WEAKEST && candidate.role !== WEAKEST)) found.set(key, candidate);
    }
  }
  return [...found.values()];
}

/** The role of a place that is only talked about: it gives way to any other. */
const WEAKEST = "subject";

function candidateOf(paragraph: Paragraph, stand: Stand, tables: PlaceTables, asked: PlacesAsked): PlaceCandidate {
  const role = roleOf(paragraph, stand, tables, asked);
  const { rules } = asked.context.rules.places;
  const rule = rules.find((one) => one.role === role) ?? rules.at(-1);
  const readings = sorted(stand, asked.country, tables);
  return {
    kind: "place",
    id: `place-${paragraph.p}-${stand.range[0]}`,
    rule: rule ? refOf(rule) : { id: role, clause: { ar: "", en: "" }, example: "" },
    grade: stand.weak || readings.every(({ country }) => asked.country !== null && country !== asked.country) ? "weak" : "clear",
    evidence: evidenceOf(paragraph, stand.range),
    name: wordsAt(paragraph, stand.range).slice(stand.joined),
    role,
    readings,
  };
}

/** The page's own country settles which places a name can mean; the word of kind before it, which of them is the likeliest. */
function sorted({ readings, cue }: Stand, country: string | null, { led, whole }: PlaceTables): readonly PlaceReading[] {
  const here = readings.filter((reading) => country === null || reading.country === country);
  const kept = here.length > 0 ? here : readings;
  const first = kept[0];
  const meant = cue?.kind.kind;
  const isSet = kept.some(({ kind }) => whole.has(kind));
  const asked = meant && !isSet && !kept.some(({ kind }) => kind === meant) && first ? [{ ...first, place: null, kind: meant }] : [];
  // A directorate is meant only where a word says so.
  const isFar = (kind: string): boolean => cue === undefined && led.has(kind);
  const rank = ({ kind, place }: PlaceReading): number => (kind === meant ? 0 : isFar(kind) ? 4 : 2) + (place === null ? 1 : 0);
  const list = [...asked, ...kept].sort((a, b) => rank(a) - rank(b));
  return list.filter((reading, i) => list.findIndex((other) => other.kind === reading.kind && other.country === reading.country) === i);
}

function standsIn(paragraph: Paragraph, tables: PlaceTables): readonly Stand[] {
  const { tokens } = paragraph;
  const found: Stand[] = [];
  let cue: Cue | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const led = tables.kinds.at(tokens, at);
    if (led && !(tables.names.at(tokens, at) && led.next === at + 1)) {
      cue = { kind: led.value, many: isMany(tokens[at], led.value), from: at, next: led.next };
      at = led.next - 1;
      continue;
    }
    const before = found.at(-1);
    const inList = before !== undefined && goesOn(tokens, before.range[1], at);
    if (cue?.next === at && isLead(tokens, at)) cue = { ...cue, next: at + 1 };
    const listed = cue !== undefined && (cue.next === at || (inList && before.cue === cue));
    const stand =
      named(tokens, at, tables, listed ? cue : undefined, inList) ?? unnamed(tokens, at, tables, listed ? cue : undefined, inList);
    if (!stand) continue;
    found.push(stand);
    at = stand.range[1] - 1;
  }
  return found;
}

/** «مدير الأمن في سرت»: between a word of kind and its name. */
const isLead = (tokens: readonly Token[], at: number): boolean => tokens[at]?.form === "في";

const isMany = (token: Token | undefined, { many }: KindWords): boolean =>
  stemsOf(token?.form ?? "").some(({ stem }) => many.some((word) => formOf(word) === stem));

/** True where only «و» or a comma stands between the end of one place and another. */
function goesOn(tokens: readonly Token[], end: number, at: number): boolean {
  const between = tokens.slice(end, at);
  if (!between.every(({ form }) => form === "،" || form === "," || form === "و")) return false;
  return between.length > 0 || stemsOf(tokens[at]?.form ?? "").some(({ conj }) => conj);
}

const LEADS: ReadonlySet<string> = new Set(["في", "الي", "بمدينه"]);

const PREPOSITIONS: ReadonlySet<string> = new Set([...LEADS, "من", "عن", "علي", "مع"]);

function named(tokens: readonly Token[], at: number, tables: PlaceTables, cue: Cue | undefined, inList: boolean): Stand | undefined {
  const hits = tables.names.allAt(tokens, at);
  const longest = Math.max(0, ...hits.map(({ next }) => next));
  const whole = hits.filter(({ next }) => next === longest);
  if (whole.length === 0) return undefined;
  const isWord = tables.words.has(keyOfHit(tokens, at, whole[0]));
  const led = LEADS.has(tokens[at - 1]?.form ?? "") || whole.some(({ stem }) => stem.prep === "ب");
  const alone = at === 0 && (tokens.length < MOST_LINE_TOKENS || tokens[longest]?.kind === "number");
  if (isWord && cue === undefined && !inList && !led && !alone) return undefined;
  return {
    range: [at, longest],
    readings: whole.map(({ value }) => value),
    cue,
    weak: isWord && cue === undefined && !inList,
    joined: joinedBefore(tokens[at], whole[0]?.stem.stem),
  };
}

const MOST_LINE_TOKENS = 10;
const joinedBefore = (token: Token | undefined, stem: string | undefined): number =>
  Math.max(0, (token?.form.length ?? 0) - (stem?.length ?? 0));
const keyOfHit = (tokens: readonly Token[], at: number, hit: Hit<PlaceReading> | undefined): string =>
  hit ? [hit.stem.stem, ...tokens.slice(at + 1, hit.next).map(({ form }) => form)].join(" ") : "";

/** A name that nobody knows, in a list after a word of kind: kept, to be looked at. */
function unnamed(tokens: readonly Token[], at: number, tables: PlaceTables, cue: Cue | undefined, inList: boolean): Stand | undefined {
  const token = tokens[at];
  const led = cue?.next === at;
  if (!cue?.kind.led || token?.kind !== "word" || !(inList || led)) return undefined;
  const next = tokens[at + 1];
  const closed =
    next === undefined || next.kind === "mark" || goesOn(tokens, at + 1, at + 1) || tables.names.at(tokens, at + 1) !== undefined;
  if (!closed || NOT_NAMES.test(token.form) || PREPOSITIONS.has(token.form)) return undefined;
  const name = stemsOf(token.form).find(({ conj }) => conj)?.stem ?? token.form;
  return {
    range: [at, at + 1],
    readings: [{ place: null, names: { ar: name, en: name }, kind: cue.kind.kind, country: "" }],
    cue,
    weak: true,
    joined: joinedBefore(token, name),
  };
}

/** People, bodies and verbs go on after a list of places, too. */
const NOT_NAMES =
  /^و?(رئيس|رييس|رؤساء|رئساء|مدير|مدراء|عدد|ممثل|كذلك|كذا|ذلك|مسئول|اعضاء|ضباط|قيادات|بعض|غيرها|تم|قد|شدد|اكد|ناقش|استعرض|تناول|جرى|جري).*/;

/** «على مستوى الجمهورية»: the page's whole country, without its name. */
function scopesIn(paragraph: Paragraph, tables: PlaceTables, { country, context }: PlacesAsked): readonly Stand[] {
  const readings = [...tables.names.allAt(countryTokens(country, context), 0)].map(({ value }) => value);
  if (readings.length === 0) return [];
  return [...paragraph.tokens.keys()].flatMap((at): readonly Stand[] => {
    const hit = tables.scopes.at(paragraph.tokens, at);
    return hit ? [{ range: [at, hit.next], readings, cue: undefined, weak: false, joined: 0 }] : [];
  });
}

function countryTokens(country: string | null, { rules }: DraftContext): readonly Token[] {
  const name = rules.places.countries.find((one) => one.country === country)?.ar[0];
  return name === undefined ? [] : [{ kind: "word", form: keyOf(name), start: 0, end: name.length }];
}

const NEAR = 14;

function roleOf(paragraph: Paragraph, stand: Stand, tables: PlaceTables, asked: PlacesAsked): string {
  const { p, tokens } = paragraph;
  const [from] = stand.range;
  const at = evidenceOf(paragraph, stand.range).chars[0];
  const { line } = asked;
  if (line?.evidence.p === p && at < line.evidence.chars[0] && from < NEAR / 2) return "venue";
  if (stand.readings.every(({ kind }) => kind === tables.countryKind)) return "scope";
  const cues = cuesBefore(paragraph, stand.cue?.from ?? from, tables);
  const led = stand.cue && tables.before.at(tokens, stand.cue.from - 1, ({ definite }) => !definite);
  if (led) return led.value;
  if (stand.cue?.kind.led) return stand.cue.many || cues.includes("origin") ? "origin" : "jurisdiction";
  if (cues.includes("venue") && isIn(tokens, from)) return "venue";
  const within = asked.directives.get(p)?.some(({ evidence: { about } }) => about[0] <= at && at < about[1]) ?? false;
  if (within) return "target";
  if (cues.includes("site")) return "site";
  return stand.cue?.kind.ruled ? "jurisdiction" : "subject";
}

const isIn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.form === "في" ||
  stemsOf(tokens[at]?.form ?? "").some(({ prep, conj }) => prep === "ب" && !conj) ||
  MANY_WORDS.has(tokens[at - 1]?.form ?? "");
const MANY_WORDS: ReadonlySet<string> = new Set(["بمدينه", "مدينه", "امن"]);

/** The roles that words of the same sentence give to a place behind them. */
function cuesBefore(paragraph: Paragraph, at: number, tables: PlaceTables): readonly string[] {
  const found: string[] = [];
  for (let back = at - 1; back >= Math.max(0, at - NEAR) && !endsSentence(paragraph, back); back--) {
    const hit = tables.cues.at(paragraph.tokens, back, ({ definite }) => !definite);
    if (hit) found.push(hit.value);
  }
  return found;
}
