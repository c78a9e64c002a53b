import type { Columns } from "../model/columns.ts";
import { eventOfDirective } from "../model/dataset.ts";
import type { DirectiveRow } from "../model/ids.ts";
import type { Place } from "../model/types.ts";
import { type Act, type Basis, isCalendar, VOCABULARY } from "../model/vocabulary.ts";
import {
  DIRECTIVE_FACETS,
  type DirectiveFacet,
  EVENT_FACETS,
  type EventFacet,
  type FacetId,
  type Filters,
  mergeWindows,
  NO_FILTERS,
  type Window,
} from "../view/view.ts";
import { Bins } from "./bins.ts";
import { type Bounds, lowerBound, orderBy, readBounds, spanOf } from "./bounds.ts";
import { facetColumns, JOIN_BIT, OUTSIDE, TEXT_BIT } from "./facets.ts";
import { placementColumn } from "./placements.ts";
import type { Level, Range, Result } from "./result.ts";
import { addDirective, addEvent, choose, keepsEvent, passes, type Tally, tally } from "./tally.ts";

export interface Settings {
  readonly trust: Basis;
  readonly soft: boolean;
  readonly unit: "events" | "directives";
}

/** One byte a row, 1 where the row's own words match the text searched for. */
export interface TextHits {
  readonly events: Uint8Array;
  readonly directives: Uint8Array;
}

const calendarKinds = (): Uint8Array => Uint8Array.from([0, ...VOCABULARY.eventKind.map((kind) => (isCalendar(kind) ? 1 : 0))]);

/**
 * The filter engine: typed columns, a bit per dimension, counts moved by what changed. Every count is kept twice, for
 * events possibly in and certainly in. An event that fails two dimensions or more stands in no count, one that fails a
 * single dimension only in that dimension's own facet. Rules: product.md "One filter, many views", "Uncertain time".
 */
export class Engine {
  readonly columns: Columns;
  readonly settings: Settings;
  readonly #rest: Int32Array;
  readonly #level: Uint8Array;
  readonly #directiveMask: Int32Array;
  /** Directives of an event that pass every directive dimension. */
  readonly #passing: Uint32Array;
  readonly #bounds: Bounds;
  /** Dated rows in the order of each bound. */
  readonly #orders: readonly { readonly bound: Int32Array; readonly rows: Uint32Array }[];
  readonly #eventTallies: readonly Tally[];
  readonly #directiveTallies: readonly Tally[];
  readonly #byFacet: ReadonlyMap<FacetId, Tally>;
  readonly #placement: ReturnType<typeof placementColumn>;
  readonly #placed: { sure: Int32Array; possible: Int32Array; total: Uint32Array };
  readonly #acts: { sure: Int32Array; possible: Int32Array };
  readonly #totals = { eventsSure: 0, eventsPossible: 0, directivesSure: 0, directivesPossible: 0, undatedSure: 0, undatedPossible: 0 };
  readonly #bins: Bins;
  #filters: Filters = NO_FILTERS;
  #hits: TextHits | null = null;
  #windows: readonly Window[] = [];
  #joined = false;
  #stamp = 0;
  #version = 0;
  #eventTotal = 0;
  #directiveTotal = 0;
  #undatedTotal = 0;

  constructor(columns: Columns, places: readonly Place[], settings: Settings) {
    this.columns = columns;
    this.settings = settings;
    const { eventCount, directiveCount } = columns;
    this.#rest = new Int32Array(eventCount);
    this.#level = new Uint8Array(eventCount);
    this.#directiveMask = new Int32Array(directiveCount);
    this.#passing = new Uint32Array(eventCount);
    const facets = facetColumns(columns, places, settings.trust);
    this.#eventTallies = EVENT_FACETS.map((id) => tally(facets.event[id]));
    this.#directiveTallies = DIRECTIVE_FACETS.map((id) => tally(facets.directive[id]));
    this.#byFacet = new Map([...this.#eventTallies, ...this.#directiveTallies].map((t) => [t.column.id, t]));
    this.#placement = placementColumn(columns, places, settings.trust);
    const groups = this.#placement.groups.length;
    this.#placed = { sure: new Int32Array(groups), possible: new Int32Array(groups), total: new Uint32Array(groups) };
    this.#acts = { sure: new Int32Array(VOCABULARY.act.length + 1), possible: new Int32Array(VOCABULARY.act.length + 1) };

    this.#bounds = readBounds(columns, settings.trust);
    const { from, latestStart, earliestEnd, to, dated } = this.#bounds;
    this.#orders = [from, latestStart, earliestEnd, to].map((bound) => ({ bound, rows: orderBy(bound, dated) }));
    const calendar = calendarKinds();
    this.#bins = new Bins(this.#bounds, (row) => calendar[columns.kind[row]!] === 0);
    this.#fill(calendar);
  }

  /** Steps from the filters as they stand to the next ones; the cost of moving one window grows with the rows it passes over. */
  apply(filters: Filters, hits: TextHits | null = null): Result {
    this.#stepDirectives(filters, hits);
    this.#stepEvents(filters, hits);
    this.#stepTime(filters);
    this.#filters = filters;
    this.#hits = hits;
    return this.#result();
  }

  /** Group of a row in `Result.placements.groups`, whatever the unit. */
  eventGroup = (row: number): number => this.#placement.event[row]!;
  directiveGroup = (row: number): number => this.#placement.directive[row]!;

  /** The bounds of a dated event, ±Infinity where open; undefined without a date. */
  span = (row: number) => (this.#bounds.dated[row] ? spanOf(this.#bounds, row) : undefined);

  /** True for rows that N counts: no calendar entry. */
  isCounted = (row: number): boolean => (this.#rest[row]! & OUTSIDE) === 0;

  /** True for a directive that passes every directive facet and tier, whatever its event does. */
  passesDirective = (row: number): boolean => this.#directiveMask[row] === 0;

  /** 0 out, 1 possibly in, 2 certainly in, before the time filter is asked: for pictures that draw the whole axis. */
  passesWithoutTime = (row: number): boolean => this.#rest[row] === 0;

  /** Counts every row once with no filter set: these are the totals N too. */
  #fill(calendar: Uint8Array): void {
    const { columns } = this;
    const counted = Uint8Array.from([
      0,
      ...VOCABULARY.tier.map((tier) => (tier === "core" || (tier === "soft" && this.settings.soft) ? 1 : 0)),
    ]);
    for (let row = 0; row < columns.directiveCount; row++) this.#directiveMask[row] = counted[columns.tier[row]!] ? 0 : OUTSIDE;
    for (let row = 0; row < columns.eventCount; row++) {
      this.#level[row] = 2;
      this.#rest[row] = calendar[columns.kind[row]!] ? OUTSIDE : 0;
      this.#passing[row] = this.#countPassing(row);
      this.#add(row, 1, 1);
      this.#addBins(row, 1);
      if (this.#rest[row] === 0 && !this.#bounds.dated[row]) this.#undatedTotal++;
    }
    for (const t of [...this.#eventTallies, ...this.#directiveTallies]) t.total = Uint32Array.from(t.possible);
    this.#placed.total.set(this.#placed.possible);
    this.#eventTotal = this.#totals.eventsPossible;
    this.#directiveTotal = this.#totals.directivesPossible;
  }

  #countPassing(row: number): number {
    let passing = 0;
    for (let d = this.columns.directiveStart[row]!; d < this.columns.directiveStart[row + 1]!; d++)
      if (this.#directiveMask[d] === 0) passing++;
    return passing;
  }

  /** Adds an event's share to every count that it stands in; `possible` and `sure` are −1, 0 or 1. */
  #add(row: number, possible: number, sure: number): void {
    const rest = this.#rest[row]!;
    if ((rest & (rest - 1)) !== 0) return;
    const byEvents = this.settings.unit === "events";
    const weight = byEvents ? 1 : this.#passing[row]!;
    const stamp = ++this.#stamp;
    if (rest === 0) this.#addTotals(row, possible, sure);
    if (rest !== JOIN_BIT && weight > 0) {
      for (const t of this.#eventTallies)
        if (rest === 0 || (t.column.bit === rest && !t.all)) addEvent(t, row, possible * weight, sure * weight, stamp, this.#partner(t));
    }
    if (rest === 0 || rest === JOIN_BIT) this.#addDirectives(row, rest === 0, possible, sure, byEvents, stamp);
  }

  #partner(t: Tally): Tally | null {
    const partner = t.column.partner && this.#byFacet.get(t.column.partner);
    return partner?.chosen ? partner : null;
  }

  #addTotals(row: number, possible: number, sure: number): void {
    const totals = this.#totals;
    totals.eventsPossible += possible;
    totals.eventsSure += sure;
    totals.directivesPossible += possible * this.#passing[row]!;
    totals.directivesSure += sure * this.#passing[row]!;
    if (!this.#bounds.dated[row]) {
      totals.undatedPossible += possible;
      totals.undatedSure += sure;
    }
    if (this.settings.unit === "events") this.#addPlaced(this.#placement.event[row]!, possible, sure);
  }

  #addPlaced(group: number, possible: number, sure: number): void {
    this.#placed.possible[group]! += possible;
    this.#placed.sure[group]! += sure;
  }

  #addDirectives(row: number, inAll: boolean, possible: number, sure: number, once: boolean, stamp: number): void {
    const { directiveStart, act } = this.columns;
    for (let d = directiveStart[row]!; d < directiveStart[row + 1]!; d++) {
      const mask = this.#directiveMask[d]!;
      if ((mask & (mask - 1)) !== 0) continue;
      if (mask === 0 && inAll) {
        this.#acts.possible[act[d]!]! += possible;
        this.#acts.sure[act[d]!]! += sure;
        if (!once) this.#addPlaced(this.#placement.directive[d]!, possible, sure);
      }
      for (const t of this.#directiveTallies) {
        if (mask === 0 || (t.column.bit === mask && !t.all)) addDirective(t, d, possible, sure, once ? stamp : 0);
      }
    }
  }

  #addBins(row: number, sign: number): void {
    if (this.#rest[row] === 0) this.#bins.add(row, sign * (this.settings.unit === "events" ? 1 : this.#passing[row]!));
  }

  /** Takes an event out of every count, changes its masks, and puts it back. */
  #change(row: number, change: () => void): void {
    const level = this.#level[row]!;
    if (level > 0) this.#add(row, -1, level === 2 ? -1 : 0);
    this.#addBins(row, -1);
    change();
    if (level > 0) this.#add(row, 1, level === 2 ? 1 : 0);
    this.#addBins(row, 1);
  }

  #stepDirectives(next: Filters, hits: TextHits | null): void {
    const tallies = this.#directiveTallies.filter((t) => next.facets[t.column.id] !== this.#filters.facets[t.column.id]);
    const joined = DIRECTIVE_FACETS.some((id: DirectiveFacet) => (next.facets[id]?.values.length ?? 0) > 0);
    const textChanged = hits !== this.#hits;
    if (tallies.length === 0 && !textChanged && joined === this.#joined) return;
    const { columns } = this;
    const masks = this.#nextDirectiveMasks(tallies, next, hits, textChanged);
    const chosen = tallies.map((t) => choose(t, next.facets[t.column.id]));
    const modeChanged = tallies.some((t, index) => t.all !== chosen[index]!.all);
    const commit = () => tallies.forEach((t, index) => Object.assign(t, chosen[index]));
    if (modeChanged) this.#recount(() => commit());
    else commit();
    this.#joined = joined;
    for (let row = 0; row < columns.eventCount; row++) {
      const [start, end] = [columns.directiveStart[row]!, columns.directiveStart[row + 1]!];
      let differs = false;
      let passing = 0;
      for (let d = start; d < end; d++) {
        if (masks[d] !== this.#directiveMask[d]) differs = true;
        if (masks[d] === 0) passing++;
      }
      const rest = joined && passing === 0 ? this.#rest[row]! | JOIN_BIT : this.#rest[row]! & ~JOIN_BIT;
      if (!differs && rest === this.#rest[row]) continue;
      this.#change(row, () => {
        for (let d = start; d < end; d++) this.#directiveMask[d] = masks[d]!;
        this.#passing[row] = passing;
        this.#rest[row] = rest;
      });
    }
  }

  #nextDirectiveMasks(tallies: readonly Tally[], next: Filters, hits: TextHits | null, textChanged: boolean): Int32Array {
    const masks = Int32Array.from(this.#directiveMask);
    for (const t of tallies) {
      const { chosen, chosenCount, all } = choose(t, next.facets[t.column.id]);
      for (let d = 0; d < masks.length; d++) {
        const keeps = chosen === null || passes(t.column, d, chosen, all ? chosenCount : 0, null);
        masks[d] = keeps ? masks[d]! & ~t.column.bit : masks[d]! | t.column.bit;
      }
    }
    if (textChanged) {
      const { directiveStart } = this.columns;
      for (let row = 0; row < this.columns.eventCount; row++) {
        for (let d = directiveStart[row]!; d < directiveStart[row + 1]!; d++) {
          const keeps = hits === null || hits.events[row] === 1 || hits.directives[d] === 1;
          masks[d] = keeps ? masks[d]! & ~TEXT_BIT : masks[d]! | TEXT_BIT;
        }
      }
    }
    return masks;
  }

  #stepEvents(next: Filters, hits: TextHits | null): void {
    const changed = (id: EventFacet) => next.facets[id] !== this.#filters.facets[id];
    const tallies = this.#eventTallies.filter((t) => changed(t.column.id as EventFacet));
    const textChanged = hits !== this.#hits;
    if (tallies.length === 0 && !textChanged) return;
    const bits = new Set(tallies.map((t) => t.column.bit));
    const rest = Int32Array.from(this.#rest);
    // What an actor's or a place's counts hold depends on the roles asked for, and back: those are counted anew.
    const paired = tallies.some((t) => t.column.partner !== null);
    const commit = () => {
      for (const t of tallies) Object.assign(t, choose(t, next.facets[t.column.id]));
    };
    const modeChanged = tallies.some((t) => t.all !== choose(t, next.facets[t.column.id]).all);
    if (paired || modeChanged) this.#recount(commit);
    else commit();
    for (const bit of bits) this.#failEvents(rest, bit);
    if (textChanged) this.#failText(rest, hits);
    for (let row = 0; row < rest.length; row++) {
      if (rest[row] === this.#rest[row]) continue;
      this.#change(row, () => {
        this.#rest[row] = rest[row]!;
      });
    }
  }

  #failEvents(rest: Int32Array, bit: number): void {
    const set = this.#eventTallies.filter((t) => t.column.bit === bit && t.chosen !== null);
    for (let row = 0; row < rest.length; row++) {
      rest[row] = keepsEvent(set, row) ? rest[row]! & ~bit : rest[row]! | bit;
    }
  }

  #failText(rest: Int32Array, hits: TextHits | null): void {
    const { directiveStart } = this.columns;
    for (let row = 0; row < rest.length; row++) {
      let keeps = hits === null || hits.events[row] === 1;
      for (let d = directiveStart[row]!; !keeps && d < directiveStart[row + 1]!; d++) {
        keeps = hits!.directives[d] === 1;
      }
      rest[row] = keeps ? rest[row]! & ~TEXT_BIT : rest[row]! | TEXT_BIT;
    }
  }

  /** Takes every event out, lets the way of counting change, and puts every event back. */
  #recount(change: () => void): void {
    this.#everywhere(-1);
    change();
    this.#everywhere(1);
  }

  #everywhere(sign: number): void {
    for (let row = 0; row < this.#rest.length; row++) {
      const level = this.#level[row]!;
      if (level > 0) this.#add(row, sign, level === 2 ? sign : 0);
    }
  }

  #stepTime(next: Filters): void {
    const same = next.windows === this.#filters.windows || sameWindows(next.windows, this.#filters.windows);
    if (same && next.undated === this.#filters.undated) return;
    const before = this.#windows;
    this.#windows = mergeWindows(next.windows);
    const single = before.length === 1 && this.#windows.length === 1 && next.undated === this.#filters.undated;
    if (single) this.#slide(before[0]!, this.#windows[0]!);
    else for (let row = 0; row < this.#level.length; row++) this.#setLevel(row, this.#levelOf(row, next.undated));
  }

  #slide(before: Window, after: Window): void {
    for (const { bound, rows } of this.#orders) {
      for (const [a, b] of [
        [before[0], after[0]],
        [before[1], after[1]],
      ] as const) {
        // A row's level may change only where one of its bounds lies between the old edge and the new one.
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        for (let at = lowerBound(bound, rows, low); at < rows.length && bound[rows[at]!]! <= high; at++) {
          this.#setLevel(rows[at]!, this.#levelOf(rows[at]!, false));
        }
      }
    }
  }

  #levelOf(row: number, undated: boolean): Level {
    const windows = this.#windows;
    if (windows.length === 0) return 2;
    if (!this.#bounds.dated[row]) return undated ? 1 : 0;
    let level: Level = 0;
    for (const [u, v] of windows) {
      if (this.#bounds.latestStart[row]! <= v && this.#bounds.earliestEnd[row]! >= u) return 2;
      if (this.#bounds.from[row]! <= v && this.#bounds.to[row]! >= u) level = 1;
    }
    return level;
  }

  #setLevel(row: number, level: Level): void {
    const before = this.#level[row]!;
    if (before === level) return;
    this.#level[row] = level;
    this.#add(row, Number(level > 0) - Number(before > 0), Number(level === 2) - Number(before === 2));
  }

  #result(): Result {
    const totals = { ...this.#totals };
    const { groups } = this.#placement;
    const act = (name: Act): Range => {
      const code = VOCABULARY.act.indexOf(name) + 1;
      return { sure: this.#acts.sure[code]!, possible: this.#acts.possible[code]! };
    };
    return {
      version: ++this.#version,
      unit: this.settings.unit,
      events: { sure: totals.eventsSure, possible: totals.eventsPossible },
      eventTotal: this.#eventTotal,
      directives: { sure: totals.directivesSure, possible: totals.directivesPossible },
      directiveTotal: this.#directiveTotal,
      acts: { order: act("order"), appeal: act("appeal"), commitment: act("commitment") },
      placements: {
        groups,
        sure: Uint32Array.from(this.#placed.sure),
        possible: Uint32Array.from(this.#placed.possible),
        total: this.#placed.total,
      },
      undated: { sure: totals.undatedSure, possible: totals.undatedPossible, total: this.#undatedTotal },
      level: (row) => (this.#rest[row] === 0 ? (this.#level[row] as Level) : 0),
      directiveLevel: (row) => (this.#directiveMask[row] === 0 ? this.#levelOfDirective(row) : 0),
      facet: (id) => this.#facet(id),
      histogram: () => this.#bins.read(),
    };
  }

  #levelOfDirective(row: number): Level {
    const event = eventOfDirective(this.columns, row as DirectiveRow);
    return this.#rest[event] === 0 ? (this.#level[event] as Level) : 0;
  }

  #facet(id: FacetId) {
    const { column, sure, possible, total } = this.#byFacet.get(id)!;
    return { values: column.values, sure: Uint32Array.from(sure), possible: Uint32Array.from(possible), total };
  }
}

const sameWindows = (a: readonly Window[], b: readonly Window[]): boolean =>
  a.length === b.length && a.every(([from, to], index) => from === b[index]![0] && to === b[index]![1]);
