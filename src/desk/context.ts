import { createContext, useContext } from "react";
import type { DirectiveCandidate, Draft } from "../draft/types.ts";
import { must } from "../model/must.ts";
import type { RecordFile } from "../prepare/recordFiles.ts";
import type { DeskError, Statement } from "./checks.ts";
import type { Desk } from "./deskState.ts";
import type { OpenRecord } from "./record.ts";
import type { Cursor } from "./textKeys.ts";

/** What every part of the desk sees. */
export interface DeskView {
  readonly desk: Desk;
  readonly update: (change: (desk: Desk) => Desk) => void;
  readonly record: OpenRecord;
  /** The record's files with what the desk holds. */
  readonly files: readonly RecordFile[];
  readonly errors: readonly DeskError[];
  readonly statements: readonly Statement[];
  /** What the rules find in the text; null where there are none. */
  readonly draft: Draft | null;
  /** Suggestions of the draft that nobody has answered. */
  readonly suggestions: readonly DirectiveCandidate[];
  readonly name: string;
  /** The word of the text at which keys and mouse were last. */
  readonly cursor: Cursor | null;
  readonly setCursor: (cursor: Cursor | null) => void;
  /** Says something to those who hear the page, and shows it. */
  readonly say: (words: string) => void;
}

export const DeskContext = createContext<DeskView | null>(null);

/** The desk; throws outside its provider. */
export const useDesk = (): DeskView => must(useContext(DeskContext), "desk");
