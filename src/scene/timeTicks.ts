import type { AxisUnit } from "../i18n/dates.ts";
import type { I18n } from "../i18n/translator.ts";
import { must } from "../model/must.ts";
import { asDay, type Day, dayOf, dayToMs } from "../model/span.ts";
import type { View } from "../view/view.ts";
import type { TimeScale } from "./timeScale.ts";
import { textWidth } from "./timeText.ts";

/** A tick at the beginning of a day, in pixels from the left, its label centred there. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

interface Step {
  /** Days from one tick to the next, at least. */
  readonly days: number;
  /** The first tick at or after a day, and the one after a tick. */
  first(day: Day): Day;
  next(day: Day): Day;
  unit(day: Day): AxisUnit;
}

export const TICK_SIZE = 12;
const LEAST_GAP = 14;
const LEAST_SPACING = 28;

const civil = (day: number): Date => new Date(dayToMs(asDay(day)));

/** Saturday begins the week; 1970-01-01 was a Thursday. */
const SATURDAY = 2;

const everyDay: Step = { days: 1, first: (day) => day, next: (day) => asDay(day + 1), unit: () => "day" };
const everyWeek: Step = {
  days: 7,
  first: (day) => asDay(day + ((((SATURDAY - day) % 7) + 7) % 7)),
  next: (day) => asDay(day + 7),
  unit: () => "day",
};

function everyMonths(months: number): Step {
  const at = (index: number): Day => dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
  const indexOf = (day: Day): number => civil(day).getUTCFullYear() * 12 + civil(day).getUTCMonth();
  const first = (day: Day): Day => {
    const index = Math.floor(indexOf(day) / months) * months;
    return at(index) < day ? at(index + months) : at(index);
  };
  const unit = (day: Day): AxisUnit => (civil(day).getUTCMonth() === 0 ? "monthYear" : "month");
  return { days: months * 28, first, next: (day) => at(indexOf(day) + months), unit: months >= 12 ? () => "year" : unit };
}

const CALENDAR_STEPS: readonly Step[] = [everyDay, everyWeek, ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000].map(everyMonths)];

interface OpenPart {
  readonly start: number;
  readonly end: number;
}

/** The parts of an axis between its folds, in forward pixels. */
export function openParts({ folds, forward, left, right }: TimeScale): readonly OpenPart[] {
  const starts = [0, ...folds.map(([, to]) => forward(to + 1))];
  return starts.map((start, at) => ({ start, end: at < folds.length ? forward(must(folds[at], "folds")[0]) : right - left }));
}

interface Labels {
  readonly label: (day: Day, unit: AxisUnit) => string;
  /** What they are written in. */
  readonly type: I18n;
}

/** The ticks of each open part; after a fold the first month named has its year. On a folded axis a label that would touch the one before it, or a fold, is left out. */
function placeTicks(step: Step, scale: TimeScale, { label, type }: Labels): readonly Tick[] {
  const ticks: Tick[] = [];
  const parts = openParts(scale);
  const named = new Set(parts.slice(0, 1));
  const isFolded = scale.folds.length > 0;
  let free = -Infinity;
  for (let day = step.first(scale.domain[0]); day <= scale.domain[1]; day = step.next(day)) {
    const at = scale.forward(day);
    const part = parts.find(({ start, end }) => at >= start && at < end);
    if (!part) continue;
    const unit = step.unit(day);
    const text = label(day, unit === "month" && !named.has(part) ? "monthYear" : unit);
    const half = textWidth(text, TICK_SIZE, type) / 2;
    const isNamed = at - half >= part.start && at + half <= part.end && (!isFolded || at - half >= free);
    if (!isNamed && !isFolded) continue;
    ticks.push({ x: scale.place(at), label: isNamed ? text : "" });
    if (!isNamed) continue;
    named.add(part);
    free = at + half + LEAST_GAP;
  }
  return ticks;
}

function ticksOverlap(all: readonly Tick[], { type }: Labels): boolean {
  const ticks = all.filter(({ label }) => label !== "");
  return ticks.some((tick, at) => {
    const before = ticks[at - 1];
    if (!before) return false;
    const room = (textWidth(tick.label, TICK_SIZE, type) + textWidth(before.label, TICK_SIZE, type)) / 2 + LEAST_GAP;
    return Math.abs(tick.x - before.x) < room;
  });
}

function finest(steps: Iterable<Step>, scale: TimeScale, labels: Labels): readonly Tick[] {
  for (const step of steps) {
    if (step.days * scale.pixelsPerDay < LEAST_SPACING) continue;
    const ticks = placeTicks(step, scale, labels);
    if (!ticksOverlap(ticks, labels)) return ticks;
  }
  return [];
}

/** The most ticks at days, weeks, months or years whose labels stand apart, labels and all within the axis. */
export const calendarTicks = (scale: TimeScale, type: I18n): readonly Tick[] =>
  finest(CALENDAR_STEPS, scale, { label: type.axisLabel, type });

function* countedSteps(): Generator<Step> {
  for (let power = 1; power <= 1_000_000; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const days = power * factor;
      yield { days, first: (day) => asDay(Math.ceil(day / days) * days), next: (day) => asDay(day + days), unit: () => "day" };
    }
  }
}

/** Ticks at round numbers of days from day 0, which is one of them where it is shown. */
export const countedTicks = (scale: TimeScale, label: (day: number) => string, type: I18n): readonly Tick[] =>
  finest(countedSteps(), scale, { label, type });

/** The ticks of an axis of dates, or of days to the vote. */
export const axisTicks = (axis: View["axis"], scale: TimeScale, i18n: I18n): readonly Tick[] =>
  axis === "polling" ? countedTicks(scale, (day) => i18n.relativeDay(day, "short"), i18n) : calendarTicks(scale, i18n);
