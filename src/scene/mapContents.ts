import { codeAt } from "../model/cells.ts";
import { codeOf } from "../model/columns.ts";
import { type Dataset, eventOfDirective } from "../model/dataset.ts";
import { directiveRow, eventRow } from "../model/ids.ts";
import type { Engine } from "../query/engine.ts";
import type { Level, Range, Result } from "../query/result.ts";
import type { SymbolPlan } from "./mapSymbols.ts";
import { electionServed } from "./readingList.ts";

/** What the events of one symbol hold, beside how many they are: ranges where dates are uncertain. */
export interface Contents {
  /** Said at its events, wherever they apply; in a map that counts directives those that it counts. */
  readonly directives: Range;
  /** Of them, those that serve a vote, and how many votes that is. */
  readonly forVote: Range;
  readonly votes: number;
  /** None in a map that counts directives. */
  readonly events: Range;
  readonly meetings: Range;
}

class Tally implements Range {
  sure = 0;
  possible = 0;
  add(level: Level): void {
    if (level > 0) this.possible++;
    if (level === 2) this.sure++;
  }
}

/** What each symbol of a plan holds of what the filter leaves, in the order of the plan; reads every row. */
export function contentsOf({ symbols, symbolOf }: SymbolPlan, dataset: Dataset, engine: Engine, result: Result): readonly Contents[] {
  const { columns } = engine;
  const meetings = new Set([...columns.book.meetings].map((kind) => codeOf(columns.book, "eventKind", kind)));
  const made = symbols.map(() => ({
    directives: new Tally(),
    forVote: new Tally(),
    served: new Set<string>(),
    events: new Tally(),
    meetings: new Tally(),
  }));
  const byEvents = result.unit === "events";
  if (byEvents) {
    for (let row = eventRow(0); row < columns.eventCount; row++) {
      const level = engine.isCounted(row) ? result.level(row) : 0;
      const contents = level > 0 ? made[symbolOf[engine.eventGroup(row)] ?? -1] : undefined;
      contents?.events.add(level);
      if (meetings.has(codeAt(columns.kind, row))) contents?.meetings.add(level);
    }
  }
  for (let row = directiveRow(0); row < columns.directiveCount; row++) {
    const event = eventOfDirective(columns, row);
    const level = engine.isCounted(event) ? result.directiveLevel(row) : 0;
    const contents = level > 0 ? made[symbolOf[byEvents ? engine.eventGroup(event) : engine.directiveGroup(row)] ?? -1] : undefined;
    if (!contents) continue;
    contents.directives.add(level);
    const vote = electionServed(dataset, engine, row);
    if (vote === null) continue;
    contents.forVote.add(level);
    contents.served.add(vote);
  }
  return made.map(({ served, ...contents }) => ({ ...contents, votes: served.size }));
}
