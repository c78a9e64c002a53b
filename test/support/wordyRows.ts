import type { DatasetRows, Directive, Evidence, Text } from "../../src/model/types.ts";
import { generateRows } from "./generate.ts";
import { type Random, random } from "./random.ts";

const text = (words: string): Text => ({ ar: `${words} ع`, en: words });

function evidence(r: Random, rows: DatasetRows): readonly Evidence[] {
  return r.times(r.between(0, 2), () => {
    const at = r.between(0, 300);
    return { source: r.pick(rows.sources).id, p: r.between(1, 9), cue: "وجّه بـ", chars: [at, at + 7], about: [at, at + 40] };
  });
}

/** A generated record with words, grounds and references in every place that has room for them. */
export function wordyRows(seed: number, events: number): DatasetRows {
  const rows = generateRows({ seed, events });
  const r = random(seed + 1);
  const grounded = <T extends object>(item: T): T => ({ ...item, evidence: evidence(r, rows), note: r.chance(0.3) ? text("note") : null });
  const maybe = <T>(make: () => T): T | null => (r.chance(0.3) ? make() : null);
  return {
    ...rows,
    events: rows.events.map((event) => ({
      ...grounded(event),
      status: grounded(event.status),
      places: event.places.map((place) => (r.chance(0.5) ? grounded(place) : place)),
      actors: event.actors.map((actor) => (r.chance(0.5) ? grounded(actor) : actor)),
      mode: event.mode && grounded(event.mode),
      ...(r.chance(0.2) && {
        postponement: {
          ...grounded({ basis: "stated" as const, ground: null, confidence: null, note: null, evidence: [] }),
          event: r.chance(0.5) ? r.pick(rows.events).id : null,
          was: r.pick(rows.events).when,
          now: r.pick(rows.events).when,
        },
      }),
      sensitive: r.chance(0.1) ? "child" : null,
      order: r.times(r.between(0, 1), () => ({
        ...grounded({ basis: "inferred" as const, ground: null, confidence: null, note: null, evidence: [] }),
        relation: "before" as const,
        event: r.pick(rows.events).id,
      })),
    })),
    places: rows.places.map((place) => ({ ...place, notToConfuse: r.times(r.between(0, 2), () => r.pick(rows.places).id) })),
    elections: rows.elections.map((election) => ({
      ...election,
      rounds: r.times(r.between(0, 2), () => ({
        round: 1,
        label: text("round"),
        scope: r.times(r.between(0, 2), () => r.pick(rows.places).id),
        inside: maybe(() => r.pick(rows.events).id),
        abroad: maybe(() => r.pick(rows.events).id),
        silence: maybe(() => r.pick(rows.events).id),
        results: maybe(() => r.pick(rows.events).id),
        status: grounded({ basis: "stated" as const, ground: null, confidence: null, note: null, evidence: [], value: "held" }),
        note: null,
      })),
    })),
    directives: rows.directives.map(
      (directive): Directive => ({
        ...grounded(directive),
        issuers: directive.issuers.map(grounded),
        targets: directive.targets.map(grounded),
        addressees: r.times(r.between(0, 2), () => ({
          ...grounded({ basis: "stated" as const, ground: null, confidence: null, note: null, evidence: [] }),
          ...(r.chance(0.5) ? { actor: r.pick(rows.actors).id } : { who: text("all units") }),
        })),
        timing: maybe(() => ({
          basis: "stated",
          evidence: evidence(r, rows),
          ground: null,
          confidence: null,
          note: null,
          text: text("at once"),
          ...(r.chance(0.5) && { when: r.pick(rows.events).when }),
        })),
        followUps: r.times(r.between(0, 1), () => ({
          state: "done",
          by: text("they say"),
          when: {},
          evidence: evidence(r, rows),
          note: null,
        })),
      }),
    ),
  };
}
