import type { Correction, DatasetRows, Text } from "../../src/model/types.ts";
import { fixtureRows } from "./fixture.ts";

const text = (ar: string, en: string): Text => ({ ar, en });
const WHY = text("خطأ في النقل", "A slip of ours");

/** Corrections of the hand-made record, the newest first: of a date, of a title, and of a directive that is gone. */
export const CORRECTIONS: readonly Correction[] = [
  {
    date: "2025-02-01",
    id: "ev-eg-meeting",
    field: "when",
    withdrawn: false,
    was: "2023-12-05",
    now: "[2023-12-01..2023-12-05]",
    why: WHY,
  },
  {
    date: "2025-01-31",
    id: "src-ly-two",
    field: "title",
    withdrawn: false,
    was: text("عنوان قديم", "An old title"),
    now: null,
    why: WHY,
  },
  { date: "2024-12-24", id: "dir-eg-gone", field: null, withdrawn: true, was: null, now: null, why: text("تكرار", "A duplicate") },
];

/** The hand-made record with them and with a contact. */
export const correctedRows = (): DatasetRows => ({ ...fixtureRows(), contact: "mailto:desk@example.org", corrections: CORRECTIONS });
