import type { EventRow } from "../model/ids.ts";
import type { Basis } from "../model/vocabulary.ts";
import { group, translate } from "../render/markup.ts";
import { authorityMark, markPath } from "../scene/authority.ts";
import { type Drawn, path } from "../scene/drawing.ts";
import { linesIn, type ReadingLine, type ReadingRun } from "../scene/readingList.ts";
import { addresseesOf, runwayWords, saidWords } from "../scene/readingWords.ts";
import { dateWords } from "../scene/words.ts";
import { abreast, type Block, inward, leadingOf, placed, prose, stacked, startX } from "./block.ts";
import { type DrawContext, drawn, endEdge, write } from "./drawContext.ts";
import { balance } from "./legendBlock.ts";
import { lineRoom } from "./metrics.ts";
import type { PictureInput } from "./picture.ts";
import type { Substance, ToldMeeting, ToldVote } from "./substance.ts";
import { circumstanceWords, restWords, servingWords } from "./toldWords.ts";
import { arrowSign, basisSign, strengthSign } from "./wordSigns.ts";

/** How much stands beside the directives of a vote: all; when, where and in which report they were given; or how long before the vote alone. */
export type Telling = "whole" | "short" | "terse";

/** What every part of the words is drawn with. */
interface Words {
  readonly input: PictureInput;
  readonly context: DrawContext;
  readonly width: number;
  readonly telling: Telling;
}

const [BODY, SMALL, HEADING] = [13, 11.5, 14.5] as const;
const BAR = 38;
const SIGN = 18;
const RUN_GAP = 4;
/** The width from which votes and meetings stand in two columns. */
const TWO_COLUMNS = 560;

/** What was ordered, in words: as the reading list tells it, drawn. */
export function wordsBlock(substance: Substance, input: PictureInput, width: number, telling: Telling, context: DrawContext): Block {
  const told = (within: Words): readonly Block[] => [
    ...substance.votes.map((vote) => voteBlock(vote, within)),
    ...substance.meetings.map((meeting) => meetingBlock(meeting, within, true)),
  ];
  const words: Words = { input, context, width, telling };
  const [between, gap] = [28, 12];
  const isWide = width >= TWO_COLUMNS && substance.votes.length + substance.meetings.length > 1;
  const narrow = told({ ...words, width: (width - between) / 2 });
  const body = isWide ? [abreast(halves(narrow, gap), between, context)] : told(words);
  // In few words, what serves no vote is only in the counts of the whole.
  return stacked([...body, ...(telling !== "whole" && substance.votes.length > 0 ? [] : restBlocks(substance, words))], gap);
}

/** Blocks in two columns, in order, as even as they can be cut. */
function halves(blocks: readonly Block[], gap: number): readonly Block[] {
  const cuts = balance(
    blocks.map(({ height }) => height + gap),
    2,
  );
  return cuts.map(([from, to]) => stacked(blocks.slice(from, to), gap));
}

const small = (text: string, { width, context }: Words, weight: 400 | 600 = 400): Block =>
  prose(text, width, { size: SMALL, weight, color: "--ink-2" }, context);

/** A block with a sign at the edge where its first line begins. */
function signed(
  sign: readonly Drawn[],
  name: string,
  room: number,
  inside: (width: number) => Block,
  leading: number,
  words: Words,
): Block {
  const { context, width } = words;
  const block = inside(width - room);
  const x = startX(width, context) + inward(context) * (room * 0.5 - 3);
  return {
    width,
    height: block.height,
    draw: () =>
      group({ transform: translate(x, leading / 2) }, drawn(sign, name, context)) + placed(block, inward(context) === 1 ? room : 0, 0),
  };
}

function voteBlock({ vote, meetings }: ToldVote, words: Words): Block {
  const { input, context } = words;
  const { dataset, i18n } = input;
  const mark = authorityMark(dataset.columns.book, meetings[0]?.meeting.event.authority ?? null);
  const heading = signed(
    [path(markPath(mark.shape, 12), { fill: mark.colorVar })],
    "vote",
    SIGN,
    (width) => prose(i18n.text(vote.election.names), width, { size: HEADING, weight: 600 }, context),
    leadingOf(HEADING),
    words,
  );
  return stacked(
    [
      heading,
      ...(words.telling !== "whole" ? [] : [small(servingWords(vote, input), words)]),
      ...meetings.map((meeting) => meetingBlock(meeting, words, false)),
    ],
    2,
  );
}

function meetingBlock(meeting: ToldMeeting, words: Words, titled: boolean): Block {
  const { input, context } = words;
  const { dataset, i18n, view } = input;
  const { event, leftOut, daysBefore } = meeting.meeting;
  const mark = authorityMark(dataset.columns.book, event.authority);
  const title = titled
    ? [
        signed(
          [path(markPath(mark.shape, 12), { fill: mark.colorVar })],
          "meeting",
          SIGN,
          (width) => prose(i18n.text(event.title), width, { size: BODY, weight: 600 }, context),
          leadingOf(BODY),
          words,
        ),
      ]
    : [];
  const { basis } = dateWords(event.when, view.trust, i18n);
  const when = (width: number): Block =>
    small((words.telling === "terse" && runwayWords(daysBefore, i18n)) || circumstanceWords(meeting, input), { ...words, width });
  const others = words.telling !== "whole" ? 0 : linesIn(meeting.meeting.others);
  return stacked(
    [
      ...title,
      basis === null ? when(words.width) : signed(basisSign(basis), "date", SIGN, when, leadingOf(SMALL), words),
      ...runBlocks(meeting.runs, words),
      ...(meeting.more > 0 ? [small(i18n.plural(titled ? "figure.more" : "figure.moreHere", meeting.more), words, 600)] : []),
      ...(others > 0 ? [small(i18n.t("list.others", { directives: i18n.plural("count.directives", others) }), words)] : []),
      ...runBlocks(meeting.others, words, sayerOf(meeting.runs, words)),
      ...(meeting.moreOthers > 0 && meeting.others.length > 0 ? [small(i18n.plural("figure.more", meeting.moreOthers), words, 600)] : []),
      ...(leftOut > 0 && words.telling === "whole"
        ? [small(i18n.t("list.leftOut", { directives: i18n.plural("count.directives", leftOut) }), words)]
        : []),
    ],
    2,
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

const spacer = (height: number, { width }: Words): Block => ({ width, height, draw: () => "" });

/** To whom something was said. */
function headBlock({ first }: ReadingRun, words: Words): Block {
  const { dataset, i18n } = words.input;
  const { text, basis } = addresseesOf(first, dataset, i18n);
  const inside = (width: number): Block =>
    signed(arrowSign(i18n.dir), "to", SIGN, (room) => small(text, { ...words, width: room }), leadingOf(SMALL), { ...words, width });
  return referred(inside, basis, "", leadingOf(SMALL), words);
}

function lineBlock({ directive, known }: ReadingLine, words: Words): Block {
  const { input, context } = words;
  const { dataset, i18n } = input;
  const p = directive.evidence[0]?.p;
  const what = (width: number): Block => prose(i18n.text(directive.what), width, { size: BODY, weight: 400 }, context);
  const bar = strengthSign(dataset.columns.book.directiveStrengths, directive.strength, i18n.dir);
  const inside = (width: number): Block => signed(bar, "strength", BAR, what, leadingOf(BODY), { ...words, width });
  return referred(inside, known, p === undefined ? "" : i18n.t("list.paragraph", { p }), leadingOf(BODY), words);
}

const referenceRoom = ({ input: { i18n } }: Words): number => lineRoom(i18n.t("list.paragraph", { p: 88 }), SMALL, 400) + 20;

/** A block with, at the far edge of its first line, how it is known and where it says so. */
function referred(inside: (width: number) => Block, basis: Basis | null, place: string, leading: number, words: Words): Block {
  const { context, width } = words;
  const size = SMALL;
  const room = referenceRoom(words);
  const block = inside(width - room);
  const edge = width - startX(width, context);
  const middle = leading / 2;
  const signAt = edge - inward(context) * (room - 10);
  return {
    width,
    height: block.height,
    draw: () =>
      placed(block, inward(context) === 1 ? 0 : room, 0) +
      (basis === null ? "" : group({ transform: translate(signAt, middle) }, drawn(basisSign(basis), "basis", context))) +
      write(context, { text: place, x: edge, y: leading * 0.72, align: endEdge(context), size, color: "--ink-2" }),
  };
}

function restBlocks(substance: Substance, words: Words): readonly Block[] {
  const { events } = substance;
  const told = [small(words.input.i18n.t("list.noDirectives"), words, 600), ...events.map((row) => eventBlock(row, words))];
  return [
    ...(events.length > 0 ? [stacked(told, 2)] : []),
    stacked(
      restWords(substance, words.input.i18n).map((rest) => small(rest, words, 600)),
      0,
    ),
  ];
}

function eventBlock(row: EventRow, words: Words): Block {
  const { input, context } = words;
  const { dataset, i18n, view } = input;
  const event = dataset.event(row);
  const date = dateWords(event.when, view.trust, i18n);
  const said = `${i18n.text(event.title)} · ${date.text}`;
  const inside = (width: number): Block => prose(said, width, { size: BODY, weight: 400 }, context);
  return date.basis === null ? inside(words.width) : signed(basisSign(date.basis), "date", SIGN, inside, leadingOf(BODY), words);
}
