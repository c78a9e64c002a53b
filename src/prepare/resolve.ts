import { newestFirst } from "../model/corrections.ts";
import { readEdtf } from "../model/edtf.ts";
import type { SourceId } from "../model/ids.ts";
import { keyed } from "../model/keyed.ts";
import { must } from "../model/must.ts";
import type {
  Actor,
  DatasetRows,
  DateReading,
  Directive,
  Election,
  ElectionEvent,
  Evidence,
  Place,
  Source,
  StoryRef,
  Term,
  When,
} from "../model/types.ts";
import { SCHEMA } from "../model/version.ts";
import { type Basis, FIXED, isFixed, SETS, type VocabularySet } from "../model/vocabulary.ts";
import { boundsOf } from "./bounds.ts";
import { compareText } from "./recordError.ts";
import type { RecordFile } from "./recordFiles.ts";
import type {
  ActorsFile,
  CorrectionsFile,
  ElectionsFile,
  FileSchemas,
  PlacesFile,
  RecordDirective,
  RecordEvent,
  RecordEvidence,
  RecordReport,
  RecordWhen,
  ReportFile,
  StoryFile,
  TitleFile,
  VocabularyFile,
} from "./recordSchema.ts";

/** The record's files, each in its shape; the reports in the order of their names. */
export interface RecordParts {
  readonly record: TitleFile;
  readonly reports: readonly ReportFile[];
  readonly places: PlacesFile;
  readonly actors: ActorsFile;
  readonly elections: ElectionsFile;
  readonly vocabulary: VocabularyFile;
  readonly corrections: CorrectionsFile;
  readonly story: StoryFile;
}

/** The files of a record that the checks found right, each in its shape. Throws on any that is not. */
export function partsOf(files: readonly RecordFile[], schemas: FileSchemas): RecordParts {
  const registry = (kind: RecordFile["kind"]): unknown => files.find((file) => file.kind === kind)?.value;
  return {
    record: schemas.record.parse(registry("record")),
    reports: files.filter((file) => file.kind === "report").map((file) => schemas.report.parse(file.value)),
    places: schemas.places.parse(registry("places")),
    actors: schemas.actors.parse(registry("actors")),
    elections: schemas.elections.parse(registry("elections")),
    vocabulary: schemas.vocabulary.parse(registry("vocabulary")),
    corrections: schemas.corrections.parse(registry("corrections")),
    story: schemas.story.parse(registry("story") ?? []),
  };
}

/** The dataset's rows of a record without an error, sorted by id: evidence knows its source, dates their bounds, events what later reports add. */
export function resolveRecord(parts: RecordParts, story?: StoryRef): Omit<DatasetRows, "hash"> {
  const { reports } = parts;
  return {
    schema: SCHEMA,
    title: parts.record.title,
    contact: parts.record.contact,
    ...(parts.record.covers ? { covers: parts.record.covers } : {}),
    ...(story ? { story } : {}),
    corrections: newestFirst(parts.corrections),
    sources: byId(reports.map(({ source }) => resolveSource(source))),
    events: byId(
      reports.flatMap(({ source, events }) => events.map((event) => resolveEvent(event, source.id, laterReports(reports, event)))),
    ),
    directives: byId(reports.flatMap(({ source, directives }) => directives.map((directive) => resolveDirective(directive, source.id)))),
    places: byId(parts.places.map(resolvePlace)),
    actors: byId(parts.actors.map(resolveActor)),
    elections: byId(parts.elections.map(resolveElection)),
    vocabulary: resolveVocabulary(parts.vocabulary),
  };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] => rows.toSorted((a, b) => compareText(a.id, b.id));

interface Later {
  readonly source: SourceId;
  readonly report: RecordReport;
}

const laterReports = (reports: readonly ReportFile[], event: RecordEvent): readonly Later[] =>
  reports.flatMap((file) =>
    file.reports.filter((report) => report.event === event.id).map((report) => ({ source: file.source.id, report })),
  );

type Cited<T> = T & { readonly evidence: readonly Evidence[] };

/** Evidence with the source that the file stands for; evidence in a registry names its own. */
const cite =
  (own: SourceId | null) =>
  <T extends { readonly evidence: readonly RecordEvidence[] }>(value: T): Cited<T> => ({
    ...value,
    evidence: value.evidence.map((piece) => citePiece(piece, own)),
  });

function citePiece({ p, cue, chars, about, source }: RecordEvidence, own: SourceId | null): Evidence {
  const cited = source ?? own;
  if (cited === null) throw new Error(`evidence without a source: ${cue}`);
  return { source: cited, p, cue, chars, about };
}

const orNull = <T, R>(value: T | null, map: (value: T) => R): R | null => (value === null ? null : map(value));

function resolveWhen(when: RecordWhen, source: SourceId): When {
  const grounded = (reading: NonNullable<RecordWhen["stated"]>): DateReading => ({
    ...cite(source)(reading),
    ...boundsFrom(reading.edtf),
    source,
    ground: null,
    confidence: null,
  });
  return {
    ...(when.stated && { stated: grounded(when.stated) }),
    ...(when.inferred && { inferred: grounded(when.inferred) }),
    ...(when.outside && { outside: { ...when.outside, ...boundsFrom(when.outside.edtf), source: null, evidence: [] } }),
  };
}

function boundsFrom(raw: string): ReturnType<typeof boundsOf> {
  const edtf = readEdtf(raw);
  if (!edtf) throw new Error(`not a date the record can hold: ${raw}`);
  return boundsOf(edtf);
}

/** The first reading of each basis keeps its place; further ones stand under `also`, in the order of the reports. */
function joinWhen(first: When, later: readonly When[]): When {
  const slots: Partial<Record<Basis, DateReading>> = {};
  const also: (DateReading & { basis: Basis })[] = [];
  for (const when of [first, ...later])
    for (const basis of FIXED.basis) {
      const reading = when[basis];
      if (!reading) continue;
      if (slots[basis]) also.push({ ...reading, basis });
      else slots[basis] = reading;
    }
  return also.length > 0 ? { ...slots, also } : slots;
}

function resolveSource(source: ReportFile["source"]): Source {
  const named = cite(source.id);
  return {
    ...source,
    publisher: orNull(source.publisher, named),
    author: orNull(source.author, named),
    credited: orNull(source.credited, named),
    published: resolveWhen(source.published, source.id),
    text: { ...source.text, paragraphs: source.text.paragraphSha256.length },
  };
}

function resolveEvent(event: RecordEvent, source: SourceId, later: readonly Later[]): ElectionEvent {
  const own = cite(source);
  const { postponement, ...rest } = event;
  return {
    ...own(rest),
    sources: [...new Set([source, ...later.map((other) => other.source)])],
    status: own(event.status),
    when: joinWhen(
      resolveWhen(event.when, source),
      later.map((other) => resolveWhen(other.report.when, other.source)),
    ),
    order: event.order.map(own),
    ...(postponement && {
      postponement: { ...own(postponement), was: resolveWhen(postponement.was, source), now: resolveWhen(postponement.now, source) },
    }),
    mode: orNull(event.mode, own),
    places: [...event.places.map(own), ...later.flatMap((other) => other.report.places.map(cite(other.source)))],
    actors: [...event.actors.map(own), ...later.flatMap((other) => other.report.actors.map(cite(other.source)))],
    election: orNull(event.election, own),
    evidence: [event, ...later.map((other) => other.report)].flatMap((piece, i) => cite(later[i - 1]?.source ?? source)(piece).evidence),
  };
}

function resolveDirective(directive: RecordDirective, source: SourceId): Directive {
  const own = cite(source);
  return {
    ...own(directive),
    serves: orNull(directive.serves, own),
    issuers: directive.issuers.map(own),
    quantities: directive.quantities.map(own),
    addressees: directive.addressees.map(own),
    targets: directive.targets.map(own),
    timing: orNull(directive.timing, ({ when, ...timing }) => ({ ...own(timing), ...withWhen(resolveWhen(when ?? {}, source)) })),
    instrument: orNull(directive.instrument, own),
    followUps: directive.followUps.map((followUp) => ({ ...own(followUp), when: resolveWhen(followUp.when, source) })),
  };
}

/** Left out where there is no date. */
const withWhen = (when: When): { readonly when?: When } => (Object.keys(when).length > 0 ? { when } : {});

const inRegistry = cite(null);

const resolvePlace = (place: PlacesFile[number]): Place => ({ ...place, seat: orNull(place.seat, inRegistry) });
const resolveActor = (actor: ActorsFile[number]): Actor => ({ ...actor, outside: actor.outside.map(inRegistry) });
const resolveElection = (election: ElectionsFile[number]): Election => ({
  ...election,
  rounds: election.rounds.map((round) => ({ ...round, status: inRegistry(round.status) })),
});

const resolveVocabulary = (file: VocabularyFile): Readonly<Record<VocabularySet, readonly Term[]>> =>
  keyed(SETS, (set) => (isFixed(set) ? FIXED[set] : Object.keys(file[set])).map((code) => ({ id: code, ...must(file[set][code], code) })));
