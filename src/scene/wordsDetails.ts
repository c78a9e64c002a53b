import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import { memoOf } from "../model/memo.ts";
import { shownDate } from "../model/reading.ts";
import type { Directive, EventActor, Source } from "../model/types.ts";
import type { Basis, Code, CodeBook } from "../model/vocabulary.ts";
import { electionWords, publisherWords } from "./words.ts";

const shortWordsIn = memoOf((_i18n: I18n) => new WeakMap<Source, Map<Basis, string>>());

/** A report named by who published it and when, as far as the reader trusts: for narrow places. Put together once, since many rows name it. */
export function sourceShortWords(source: Source, trust: Basis, i18n: I18n): string {
  const bySource = shortWordsIn(i18n);
  const byTrust = bySource.get(source) ?? new Map<Basis, string>();
  const words = byTrust.get(trust) ?? shortWords(source, trust, i18n);
  bySource.set(source, byTrust.set(trust, words));
  return words;
}

function shortWords(source: Source, trust: Basis, i18n: I18n): string {
  const date = shownDate(source.published, trust);
  return i18n.t("details.shortSource", {
    publisher: publisherWords(source, trust, i18n),
    date: date ? i18n.formatSpan(date.edtf, "short") : i18n.t("date.none"),
  });
}

/** Entries under the role they play, in the order of the vocabulary; roles without an entry are left out. */
export function byRole<S extends "placeRole" | "actorRole", Entry extends { readonly role: Code<S> }>(
  { codes }: CodeBook,
  set: S,
  entries: readonly Entry[],
): readonly { readonly role: Code<S>; readonly entries: readonly Entry[] }[] {
  const order: readonly string[] = codes[set];
  const roles = [...new Set(entries.map(({ role }) => role))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return roles.map((role) => ({ role, entries: entries.filter((entry) => entry.role === role) }));
}

/** "remotely" or "in the room" of a participant; null where the report says neither. */
export const presenceWords = (entry: EventActor, i18n: I18n): string | null =>
  entry.presence && i18n.t(entry.presence === "remote" ? "details.remote" : "details.inRoom");

/** What a directive is for, in words; null where no election or event is recorded. */
export function servesWords(directive: Directive, dataset: Dataset, i18n: I18n): string | null {
  const { serves } = directive;
  if (!serves) return null;
  if ("election" in serves) return electionWords(serves.election, null, dataset, i18n);
  const row = dataset.eventRow(serves.event);
  return row === undefined ? serves.event : i18n.text(dataset.event(row).title);
}

/** Numbers in rising order with neighbours joined: "1–6, 16 and 21". */
export function runWords(numbers: readonly number[], i18n: I18n): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return i18n.list(runs.map(([from, to]) => i18n.between(from, to)));
}
