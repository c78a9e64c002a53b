import { createStore, type StoreApi } from "zustand/vanilla";
import type { DirectiveCandidate, Draft } from "../draft/types.ts";
import { listAt } from "../model/raw.ts";
import type { RecordFile } from "../prepare/recordFiles.ts";
import { checkDesk, type DeskError, filesWith, reportName, type Statement, statementsOf } from "./checks.ts";
import { type Answers, type Desk, EMPTY, noiseOf } from "./deskState.ts";
import { draftFor } from "./draftFor.ts";
import type { OpenRecord } from "./record.ts";
import { openSuggestions } from "./suggestions.ts";
import type { Cursor } from "./textKeys.ts";
import { type DeskWarning, warningsOf } from "./warn.ts";

/** What follows from the desk: all of one and the same state of it. */
interface Followed {
  readonly answers: Answers;
  readonly name: string;
  /** The record's files with what the desk holds. */
  readonly files: readonly RecordFile[];
  readonly errors: readonly DeskError[];
  readonly warnings: readonly DeskWarning[];
  readonly statements: readonly Statement[];
  /** What the rules find in the text; null where there are none. */
  readonly draft: Draft | null;
  /** Suggestions of the draft that nobody has answered. */
  readonly suggestions: readonly DirectiveCandidate[];
}

/** What every part of the desk sees. */
export interface DeskView extends Followed {
  readonly desk: Desk;
  readonly record: OpenRecord;
  /** The word of the text at which keys and mouse were last. */
  readonly cursor: Cursor | null;
  /** What was last said to those who hear the page. */
  readonly said: string;
  readonly update: (change: (desk: Desk) => Desk) => void;
  readonly setCursor: (cursor: Cursor | null) => void;
  /** Says something to those who hear the page, and shows it. */
  readonly say: (words: string) => void;
  /** Has everything follow at once. */
  readonly settle: () => void;
}

/** Milliseconds after a letter at which its writer counts as at rest: checks, counts and preview wait for that. */
export const REST_MS = 200;

const isAnew = (desk: Desk, { text, opened, now }: Desk): boolean =>
  desk.text !== text || desk.opened !== opened || desk.now.gate.passed !== now.gate.passed;

/** The desk, and what follows from it: the hand never waits for a check. */
export function openDesk(record: OpenRecord, start: Desk = EMPTY): StoreApi<DeskView> {
  const draftOf = draftFor(record);
  let resting: ReturnType<typeof setTimeout> | undefined;

  const suggestionsIn = (draft: Draft | null, desk: Desk): readonly DirectiveCandidate[] =>
    desk.now.gate.passed ? openSuggestions(draft, desk) : [];
  function follow(desk: Desk): Followed {
    clearTimeout(resting);
    const { now, opened, text } = desk;
    const name = reportName(now.report, opened);
    const draft = draftOf(text, noiseOf(now));
    const base = { answers: now, name, draft, suggestions: suggestionsIn(draft, desk) };
    if (opened === null && text === null) return { ...base, errors: [], warnings: [], statements: [], files: record.files };
    const errors = now.gate.passed ? checkDesk(record, name, now, text?.paragraphs ?? null) : [];
    const paragraphs = text ? text.paragraphs.length : listAt(now.report, ["source", "text", "paragraphSha256"]).length;
    const files = filesWith(record, name, now);
    const warnings = now.gate.passed ? warningsOf(files, name, text?.paragraphs ?? null) : [];
    return { ...base, errors, warnings, files, statements: statementsOf(now, paragraphs, errors) };
  }

  return createStore<DeskView>()((set, get) => {
    const settle = (): void => set(follow(get().desk));
    function update(change: (desk: Desk) => Desk): void {
      const { desk: before, draft } = get();
      const desk = change(before);
      if (desk === before) return;
      // Nothing of what lay on the desk before is shown beside what lies there now.
      if (isAnew(desk, before)) return set({ desk, ...follow(desk) });
      if (desk.now === before.now) return set({ desk });
      set({ desk, suggestions: suggestionsIn(draft, desk) });
      clearTimeout(resting);
      // What was pressed is answered in the next turn; a letter may have others behind it.
      resting = setTimeout(settle, desk.typing === null ? 0 : REST_MS);
    }
    return {
      desk: start,
      record,
      ...follow(start),
      cursor: null,
      said: "",
      update,
      setCursor: (cursor) => set({ cursor }),
      say: (said) => set({ said }),
      settle,
    };
  });
}
