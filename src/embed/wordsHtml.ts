import type { PictureInput } from "../figure/picture.ts";
import { meetingAlone, readInWords, type ToldMeeting, type ToldVote, told } from "../figure/substance.ts";
import { circumstanceWords, meetingOf, restWords, servingWords } from "../figure/toldWords.ts";
import { arrowSign, basisSign, strengthSign } from "../figure/wordSigns.ts";
import { stripBidi } from "../i18n/bidi.ts";
import type { Basis } from "../model/vocabulary.ts";
import { SCREEN } from "../render/elements.ts";
import { element, escapeXml } from "../render/markup.ts";
import { svgText } from "../render/svgText.ts";
import { authorityMark, markPath } from "../scene/authority.ts";
import { type Drawn, path } from "../scene/drawing.ts";
import { headline } from "../scene/headline.ts";
import { linesIn, type ReadingLine, type ReadingList, type ReadingRun } from "../scene/readingList.ts";
import { addresseesOf, saidWords } from "../scene/readingWords.ts";
import { dateWords, termWords } from "../scene/words.ts";

/** Directives that a frame tells of a whole view, and beside the grid of the comparison; one meeting is told whole. */
const MOST = { view: 10, compare: 4, meeting: 60 } as const;

interface Told {
  readonly list: ReadingList;
  readonly isAlone: boolean;
}

/** What a frame tells of: the meeting that is selected, else all that the filter leaves. */
function listOf(input: PictureInput): Told {
  const whole = readInWords(input);
  const row = meetingOf(input);
  const alone = row === undefined ? null : meetingAlone(whole, row);
  return { list: alone ?? whole, isAlone: alone !== null };
}

/** What a frame is called: what its writer wrote, else what it tells. */
export function frameTitle(input: PictureInput): { readonly title: string; readonly own: string } {
  const own = stripBidi(headline(listOf(input).list, input.dataset, input.view, input.i18n));
  return { title: input.view.headline || own, own };
}

/** What was ordered, in words, as markup of a page: as the reading list tells it, up to so many lines. */
export function wordsHtml(input: PictureInput): string {
  const { list, isAlone } = listOf(input);
  const substance = told(list, isAlone ? MOST.meeting : MOST[input.view.tab === "compare" ? "compare" : "view"], input);
  return [
    ...substance.votes.map((vote) => voteHtml(vote, input)),
    ...substance.meetings.map((meeting) => meetingHtml(meeting, input, true)),
    ...restWords(substance, input.i18n).map((words) => paragraph("more", escapeXml(words))),
  ].join("");
}

/** A paragraph of one kind, around markup. */
export const paragraph = (name: string, ...inside: readonly string[]): string => element("p", { class: name }, ...inside);
/** Words of the record, apart from the direction of what stands around them. */
export const bdi = (words: string): string => element("bdi", {}, escapeXml(words));

/** A sign among words, with a name for who does not see it where words do not say the same. */
export function sign(parts: readonly Drawn[], width: number, label: string | null, { i18n }: PictureInput): string {
  const seen = label === null ? { "aria-hidden": "true" } : { role: "img", "aria-label": label };
  const box = { class: "sign", viewBox: `${-width / 2} -7 ${width} 14`, style: null, width, height: 14, ...seen };
  return element("svg", box, svgText(parts, { theme: SCREEN, prefix: "sign", dir: i18n.dir }));
}

const known = (basis: Basis | null, input: PictureInput): string =>
  basis === null ? "" : sign(basisSign(basis), 12, input.i18n.t(`common.basis.${basis}`), input);

function glyph(meeting: ToldMeeting | undefined, input: PictureInput): string {
  const { shape, colorVar } = authorityMark(input.dataset.columns.book, meeting?.meeting.event.authority ?? null);
  return sign([path(markPath(shape, 12), { fill: colorVar })], 16, null, input);
}

function voteHtml({ vote, meetings }: ToldVote, input: PictureInput): string {
  const heading = element("h2", {}, glyph(meetings[0], input), bdi(input.i18n.text(vote.election.names)));
  const serving = paragraph("aside", escapeXml(servingWords(vote, input)));
  return element("section", {}, heading, serving, ...meetings.map((meeting) => meetingHtml(meeting, input, false)));
}

function meetingHtml(meeting: ToldMeeting, input: PictureInput, titled: boolean): string {
  const { i18n, view } = input;
  const { event, others } = meeting.meeting;
  const { basis } = dateWords(event.when, view.trust, i18n);
  const count = linesIn(others);
  const title = titled ? element("h2", {}, glyph(meeting, input), bdi(i18n.text(event.title))) : "";
  return [
    title,
    paragraph("aside", known(basis, input), escapeXml(circumstanceWords(meeting, input))),
    ...meeting.runs.map((run) => runHtml(run, input)),
    meeting.more > 0 ? paragraph("more", escapeXml(i18n.plural(titled ? "figure.more" : "figure.moreHere", meeting.more))) : "",
    count > 0 ? paragraph("aside", escapeXml(i18n.t("list.others", { directives: i18n.plural("count.directives", count) }))) : "",
    ...meeting.others.map((run) => runHtml(run, input)),
  ].join("");
}

function runHtml({ first, lines }: ReadingRun, input: PictureInput): string {
  const { dataset, i18n } = input;
  const to = addresseesOf(first, dataset, i18n);
  const head = paragraph(
    "by",
    element("b", {}, bdi(saidWords(first, dataset, i18n))),
    sign(arrowSign(i18n.dir), 16, null, input),
    bdi(to.text),
    known(to.basis, input),
  );
  return head + element("ul", {}, ...lines.map((line) => lineHtml(line, input)));
}

function lineHtml({ directive, known: basis }: ReadingLine, input: PictureInput): string {
  const { dataset, i18n } = input;
  const { directiveStrengths: ranks } = dataset.columns.book;
  const p = directive.evidence[0]?.p;
  return element(
    "li",
    {},
    sign(strengthSign(ranks, directive.strength, i18n.dir), 32, termWords(dataset, i18n, "strength", directive.strength), input),
    element("span", { class: "what" }, bdi(i18n.text(directive.what))),
    element("span", { class: "where" }, known(basis, input), p === undefined ? "\u00a0" : escapeXml(i18n.t("list.paragraph", { p }))),
  );
}
