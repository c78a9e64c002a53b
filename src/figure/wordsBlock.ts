import type { EventRow } from "../model/ids.ts";
import type { Basis } from "../model/vocabulary.ts";
import { group, translate } from "../render/markup.ts";
import { authorityMark, markPath } from "../scene/authority.ts";
import { type Drawn, path } from "../scene/drawing.ts";
import { linesIn, type ReadingLine, type ReadingRun } from "../scene/readingList.ts";
import { addresseesOf, saidWords } from "../scene/readingWords.ts";
import { dateWords } from "../scene/words.ts";
import { type Block, inward, placed, prose, stacked, startX } from "./block.ts";
import { type DrawContext, drawn, endEdge, write } from "./drawContext.ts";
import { lineRoom } from "./metrics.ts";
import type { PictureInput } from "./picture.ts";
import type { Substance, ToldMeeting, ToldVote } from "./substance.ts";
import { circumstanceWords, restWords, servingWords } from "./toldWords.ts";
import { arrowSign, basisSign, strengthSign } from "./wordSigns.ts";

/** What every part of the words is drawn with: `times` enlarges type and room alike. */
interface Words {
  readonly input: PictureInput;
  readonly context: DrawContext;
  readonly width: number;
  readonly times: number;
}

const BODY = { size: 13, leading: 20 } as const;
const SMALL = { size: 11.5, leading: 18 } as const;
const HEADING = { size: 14.5, leading: 23 } as const;
const BAR = 38;
const SIGN = 18;
const RUN_GAP = 4;

/** What was ordered, in words: as the reading list tells it, drawn. */
export function wordsBlock(substance: Substance, input: PictureInput, width: number, times: number, context: DrawContext): Block {
  const words: Words = { input, context, width, times };
  return stacked(
    [
      ...substance.votes.map((vote) => voteBlock(vote, words)),
      ...substance.meetings.map((meeting) => meetingBlock(meeting, words, true)),
      ...restBlocks(substance, words),
    ],
    12 * times,
  );
}

const small = (text: string, { width, times, context }: Words, weight: 400 | 600 = 400): Block =>
  prose(text, width, { size: SMALL.size * times, leading: SMALL.leading * times, weight, color: "--ink-2" }, context);

/** A block with a sign at the edge where its first line begins. */
function signed(
  sign: readonly Drawn[],
  name: string,
  room: number,
  inside: (width: number) => Block,
  leading: number,
  words: Words,
): Block {
  const { context, width, times } = words;
  const block = inside(width - room * times);
  const x = startX(width, context) + inward(context) * (room * times * 0.5 - 3 * times);
  return {
    width,
    height: block.height,
    draw: () =>
      group({ transform: `${translate(x, (leading * times) / 2)} scale(${times})` }, drawn(sign, name, context)) +
      placed(block, inward(context) === 1 ? room * times : 0, 0),
  };
}

function voteBlock({ vote, meetings }: ToldVote, words: Words): Block {
  const { input, times, context } = words;
  const { dataset, i18n } = input;
  const mark = authorityMark(dataset.columns.book, meetings[0]?.meeting.event.authority ?? null);
  const heading = signed(
    [path(markPath(mark.shape, 12), { fill: mark.colorVar })],
    "vote",
    SIGN,
    (width) =>
      prose(i18n.text(vote.election.names), width, { size: HEADING.size * times, leading: HEADING.leading * times, weight: 600 }, context),
    HEADING.leading,
    words,
  );
  return stacked(
    [heading, small(servingWords(vote, input), words), ...meetings.map((meeting) => meetingBlock(meeting, words, false))],
    2 * times,
  );
}

function meetingBlock(meeting: ToldMeeting, words: Words, titled: boolean): Block {
  const { input, times, context } = words;
  const { dataset, i18n, view } = input;
  const { event, leftOut } = meeting.meeting;
  const mark = authorityMark(dataset.columns.book, event.authority);
  const title = titled
    ? [
        signed(
          [path(markPath(mark.shape, 12), { fill: mark.colorVar })],
          "meeting",
          SIGN,
          (width) => prose(i18n.text(event.title), width, { size: BODY.size * times, leading: BODY.leading * times, weight: 600 }, context),
          BODY.leading,
          words,
        ),
      ]
    : [];
  const { basis } = dateWords(event.when, view.trust, i18n);
  const when = (width: number): Block => small(circumstanceWords(meeting, input), { ...words, width });
  const others = linesIn(meeting.meeting.others);
  return stacked(
    [
      ...title,
      basis === null ? when(words.width) : signed(basisSign(basis), "date", SIGN, when, SMALL.leading, words),
      ...runBlocks(meeting.runs, words),
      ...(meeting.more > 0 ? [small(i18n.plural(titled ? "figure.more" : "figure.moreHere", meeting.more), words, 600)] : []),
      ...(others > 0 ? [small(i18n.t("list.others", { directives: i18n.plural("count.directives", others) }), words)] : []),
      ...runBlocks(meeting.others, words, sayerOf(meeting.runs, words)),
      ...(meeting.moreOthers > 0 && meeting.others.length > 0 ? [small(i18n.plural("figure.more", meeting.moreOthers), words, 600)] : []),
      ...(leftOut > 0 ? [small(i18n.t("list.leftOut", { directives: i18n.plural("count.directives", leftOut) }), words)] : []),
    ],
    2 * times,
  );
}

const sayerOf = (runs: readonly ReadingRun[], { input }: Words): string => {
  const last = runs.at(-1);
  return last ? saidWords(last.first, input.dataset, input.i18n) : "";
};

/** Runs, each under its head; who says them with which verb is said where it changes. */
function runBlocks(runs: readonly ReadingRun[], words: Words, before = ""): readonly Block[] {
  let said = before;
  return runs.map((run) => {
    const now = saidWords(run.first, words.input.dataset, words.input.i18n);
    const own = now === said ? [] : [small(now, words, 600)];
    said = now;
    const lines = run.lines.map((line) => lineBlock(line, words));
    return stacked([spacer(RUN_GAP, words), ...own, headBlock(run, words), ...lines], 1);
  });
}

const spacer = (height: number, { width, times }: Words): Block => ({ width, height: height * times, draw: () => "" });

/** To whom something was said. */
function headBlock({ first }: ReadingRun, words: Words): Block {
  const { dataset, i18n } = words.input;
  const { text, basis } = addresseesOf(first, dataset, i18n);
  const inside = (width: number): Block =>
    signed(arrowSign(i18n.dir), "to", SIGN, (room) => small(text, { ...words, width: room }), SMALL.leading, { ...words, width });
  return referred(inside, basis, "", SMALL.leading, words);
}

function lineBlock({ directive, known }: ReadingLine, words: Words): Block {
  const { input, context, times } = words;
  const { dataset, i18n } = input;
  const p = directive.evidence[0]?.p;
  const what = (width: number): Block =>
    prose(i18n.text(directive.what), width, { size: BODY.size * times, leading: BODY.leading * times, weight: 400 }, context);
  const bar = strengthSign(dataset.columns.book.directiveStrengths, directive.strength, i18n.dir);
  const inside = (width: number): Block => signed(bar, "strength", BAR, what, BODY.leading, { ...words, width });
  return referred(inside, known, p === undefined ? "" : i18n.t("list.paragraph", { p }), BODY.leading, words);
}

/** A block with, at the far edge of its first line, how it is known and where it says so. */
function referred(inside: (width: number) => Block, basis: Basis | null, place: string, leading: number, words: Words): Block {
  const { context, width, times, input } = words;
  const size = SMALL.size * times;
  const room = lineRoom(input.i18n.t("list.paragraph", { p: 88 }), size, 400) + 20 * times;
  const block = inside(width - room);
  const edge = width - startX(width, context);
  const middle = (leading * times) / 2;
  const signAt = edge - inward(context) * (room - 10 * times);
  return {
    width,
    height: block.height,
    draw: () =>
      placed(block, inward(context) === 1 ? 0 : room, 0) +
      (basis === null
        ? ""
        : group({ transform: `${translate(signAt, middle)} scale(${times})` }, drawn(basisSign(basis), "basis", context))) +
      write(context, { text: place, x: edge, y: leading * times * 0.72, align: endEdge(context), size, color: "--ink-2" }),
  };
}

function restBlocks(substance: Substance, words: Words): readonly Block[] {
  const { events } = substance;
  const told = [small(words.input.i18n.t("list.noDirectives"), words, 600), ...events.map((row) => eventBlock(row, words))];
  return [
    ...(events.length > 0 ? [stacked(told, 2 * words.times)] : []),
    ...restWords(substance, words.input.i18n).map((rest) => small(rest, words, 600)),
  ];
}

function eventBlock(row: EventRow, words: Words): Block {
  const { input, context, times } = words;
  const { dataset, i18n, view } = input;
  const event = dataset.event(row);
  const date = dateWords(event.when, view.trust, i18n);
  const said = `${i18n.text(event.title)} · ${date.text}`;
  const inside = (width: number): Block =>
    prose(said, width, { size: BODY.size * times, leading: BODY.leading * times, weight: 400 }, context);
  return date.basis === null ? inside(words.width) : signed(basisSign(date.basis), "date", SIGN, inside, BODY.leading, words);
}
