import type { PictureInput } from "../figure/picture.ts";
import type { TextKey } from "../i18n/messages.ts";
import { directiveRows } from "../model/dataset.ts";
import type { DirectiveRow, EventRow, SourceId } from "../model/ids.ts";
import { isTrusted } from "../model/reading.ts";
import { byTime } from "../model/span.ts";
import type { Directive, ElectionEvent, Evidence } from "../model/types.ts";
import { actorName, byRole, dateWords, electionWords, measureWords, placeName, sourceShortWords, termWords } from "../scene/words.ts";
import { type Html, isolated, join, NOTHING, tag, text } from "./html.ts";

const items = (parts: readonly Html[]): Html => (parts.length === 0 ? NOTHING : tag("ul", {}, ...parts.map((part) => tag("li", {}, part))));

const cell = (content: Html): Html => tag("td", {}, content);

/** A value, or the words for its absence. */
const orMissing = (content: Html, missing: string): Html =>
  content === NOTHING ? tag("span", { class: "report-missing" }, text(missing)) : content;

interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly bodies: readonly Html[];
}

const table = ({ caption, heads, bodies }: Table): Html =>
  tag(
    "div",
    { class: "report-scroll", tabindex: "0", role: "region", "aria-label": caption },
    tag(
      "table",
      {},
      tag("caption", {}, text(caption)),
      tag("thead", {}, tag("tr", {}, ...heads.map((head) => tag("th", { scope: "col" }, text(head))))),
      ...bodies,
    ),
  );

/** What the tables tell: the picture's record, and where each of its reports is told. */
export interface ReportInput extends PictureInput {
  readonly sourceHref: (id: SourceId) => string;
}

/** A line of the report: an event, or a directive that was given at one. */
export interface Entry {
  readonly event: EventRow;
  readonly directive: DirectiveRow | null;
}

/** The record in order of time: each event before its directives, and the calendar, which is counted apart. */
export interface Listed {
  readonly entries: readonly Entry[];
  readonly calendar: readonly EventRow[];
}

export function listRecord({ engine, dataset }: Pick<PictureInput, "engine" | "dataset">): Listed {
  const rows = Array.from({ length: engine.columns.eventCount }, (_, row) => row as EventRow).sort((a, b) =>
    byTime(engine.span(a), engine.span(b)),
  );
  const entries: Entry[] = [];
  for (const event of rows) {
    if (engine.isCounted(event)) entries.push({ event, directive: null });
    for (const directive of directiveRows(dataset.columns, event)) entries.push({ event, directive });
  }
  return { entries, calendar: rows.filter((row) => !engine.isCounted(row)) };
}

/** The events among some entries, then the directives among them. */
export function entryTables(entries: readonly Entry[], input: ReportInput): Html {
  const events = entries.flatMap(({ event, directive }) => (directive === null ? [event] : []));
  const directives = entries.filter(({ directive }) => directive !== null);
  return join([
    ...(events.length === 0 ? [] : [eventTable(events, input)]),
    ...(directives.length === 0 ? [] : [directiveTable(directives, input)]),
  ]);
}

const headsOf = ({ i18n }: PictureInput, keys: readonly TextKey[]): readonly string[] => keys.map((key) => i18n.t(key as "table.date"));

function eventTable(rows: readonly EventRow[], picture: ReportInput): Html {
  const { dataset, i18n } = picture;
  const lines = rows.map((row) => {
    const event = dataset.event(row);
    return tag(
      "tr",
      {},
      dateCell(event, picture),
      tag("th", { scope: "row" }, isolated(i18n.text(event.title))),
      cell(text(termWords(dataset, i18n, "eventKind", event.kind))),
      cell(authority(event, picture)),
      cell(places(event, picture)),
      cell(people(event, picture)),
      cell(whereSaid(event.evidence, event.sources, picture)),
    );
  });
  const heads = headsOf(picture, [
    "table.date",
    "table.event",
    "table.eventKind",
    "table.authority",
    "table.place",
    "table.people",
    "table.sources",
  ]);
  return table({ caption: i18n.t("table.eventsCaption"), heads, bodies: [tag("tbody", {}, ...lines)] });
}

/** Elections and feasts, which are counted apart. */
export function calendarTable(rows: readonly EventRow[], picture: PictureInput): Html {
  const { dataset, i18n } = picture;
  const lines = rows.map((row) => {
    const event = dataset.event(row);
    const { election } = event;
    const named = election ? isolated(electionWords(election.id, election.round, dataset, i18n)) : NOTHING;
    return tag(
      "tr",
      {},
      dateCell(event, picture),
      tag("th", { scope: "row" }, isolated(i18n.text(event.title))),
      cell(orMissing(named, i18n.t("common.notStated"))),
      cell(text(termWords(dataset, i18n, "status", event.status.value))),
    );
  });
  const heads = headsOf(picture, ["table.date", "table.calendarCaption", "table.election", "table.status"]);
  return table({ caption: i18n.t("details.calendarEntries"), heads, bodies: [tag("tbody", {}, ...lines)] });
}

/** The directives under the event at which they were said. */
function directiveTable(entries: readonly Entry[], picture: ReportInput): Html {
  const { dataset, i18n } = picture;
  const given = new Map<EventRow, Directive[]>();
  for (const { event, directive } of entries) {
    const others = given.get(event) ?? [];
    given.set(event, others);
    others.push(dataset.directive(directive!));
  }
  const bodies = [...given].map(([row, directives]) => {
    const event = dataset.event(row);
    const head = tag("th", { scope: "rowgroup", rowspan: directives.length }, isolated(i18n.text(event.title)));
    return tag(
      "tbody",
      {},
      ...directives.map((directive, index) => tag("tr", {}, index === 0 ? head : NOTHING, ...directiveCells(directive, picture))),
    );
  });
  const heads = headsOf(picture, [
    "table.event",
    "table.directive",
    "table.act",
    "table.strength",
    "table.measures",
    "table.targets",
    "table.addressees",
    "table.sources",
  ]);
  return table({ caption: i18n.t("table.directivesCaption"), heads, bodies });
}

function directiveCells(directive: Directive, picture: ReportInput): readonly Html[] {
  const { dataset, i18n } = picture;
  const { act, strength, tier, measures, evidence } = directive;
  const tierTag = tier === "core" ? NOTHING : join([text(" "), tag("small", {}, text(termWords(dataset, i18n, "tier", tier)))]);
  const actWords =
    act === null ? tag("span", { class: "report-missing" }, text(i18n.t("details.noAct"))) : text(termWords(dataset, i18n, "act", act));
  return [
    cell(join([isolated(i18n.text(directive.what)), tierTag])),
    cell(actWords),
    cell(text(termWords(dataset, i18n, "strength", strength))),
    cell(items(measures.map((use) => isolated(measureWords(use, dataset, i18n))))),
    cell(targets(directive, picture)),
    cell(addressees(directive, picture)),
    cell(whereSaid(evidence, [], picture)),
  ];
}

function dateCell(event: ElectionEvent, { view, i18n }: PictureInput): Html {
  const { text: words, basis, conflicts } = dateWords(event.when, view.trust, i18n);
  const notes = [
    ...(basis && basis !== "stated" ? [i18n.t(`common.basis.${basis}`)] : []),
    ...(conflicts.length > 0 ? [i18n.t("table.conflict")] : []),
  ];
  return cell(join([text(words), ...notes.map((note) => join([text(" "), tag("small", {}, text(note))]))]));
}

function authority(event: ElectionEvent, { dataset, i18n }: PictureInput): Html {
  const words = event.authority ? text(termWords(dataset, i18n, "authority", event.authority)) : NOTHING;
  return orMissing(words, i18n.t("common.notStated"));
}

function places(event: ElectionEvent, { dataset, i18n, view }: PictureInput): Html {
  const used = event.places.filter((entry) => isTrusted(entry.basis, view.trust));
  const groups = byRole(dataset.columns.book, "placeRole", used).map(({ role, entries }) =>
    roleLine(
      termWords(dataset, i18n, "placeRole", role),
      entries.map((entry) => placeName(dataset, i18n, entry.place)),
    ),
  );
  return orMissing(items(groups), i18n.t("details.noPlace"));
}

function people(event: ElectionEvent, { dataset, i18n }: PictureInput): Html {
  const groups = byRole(dataset.columns.book, "actorRole", event.actors).map(({ role, entries }) =>
    roleLine(
      termWords(dataset, i18n, "actorRole", role),
      entries.map((entry) => actorName(dataset, i18n, entry.actor)),
    ),
  );
  return orMissing(items(groups), i18n.t("common.notStated"));
}

const roleLine = (role: string, names: readonly string[]): Html => join([text(`${role}: `), join(names.map(isolated), " · ")]);

function targets(directive: Directive, { dataset, i18n, view }: PictureInput): Html {
  const used = directive.targets.filter((target) => isTrusted(target.basis, view.trust));
  const names = used.map((target) =>
    "place" in target ? placeName(dataset, i18n, target.place) : termWords(dataset, i18n, "siteKind", target.kind),
  );
  return orMissing(items(names.map(isolated)), i18n.t("details.noTarget"));
}

function addressees({ addressees: list }: Directive, { dataset, i18n }: PictureInput): Html {
  const names = list.map((entry) => ("actor" in entry ? actorName(dataset, i18n, entry.actor) : i18n.text(entry.who)));
  return orMissing(items(names.map(isolated)), i18n.t("details.noAddressee"));
}

/** Report and paragraphs; a report that is named without a place in it stands by itself. */
function whereSaid(evidence: readonly Evidence[], named: readonly SourceId[], { dataset, i18n, view, sourceHref }: ReportInput): Html {
  const sources = [...new Set([...evidence.map(({ source }) => source), ...named])];
  const lines = sources.map((id) => {
    const source = dataset.source(id);
    const numbers = [...new Set(evidence.filter((piece) => piece.source === id).map(({ p }) => p))].sort((a, b) => a - b);
    const name = tag("a", { href: sourceHref(id) }, isolated(source ? sourceShortWords(source, view.trust, i18n) : id));
    return join([name, ...numbers.map((p) => text(i18n.t("details.paragraph", { p: i18n.plain(p) })))], " · ");
  });
  return orMissing(items(lines), i18n.t("common.notStated"));
}
