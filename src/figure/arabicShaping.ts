/** How an Arabic letter stands between its neighbours: alone, or joined to what comes before it, after it, or both. */
export const FORMS = ["alone", "final", "initial", "medial"] as const;
export type Form = 0 | 1 | 2 | 3;

const TO_PREVIOUS_ONLY = new Set("اأإآٱةدذرزژوؤ");
const TO_BOTH = new Set("بتثجحخسشصضطظعغفقكلمنهىيئپچڤکگیـ");

/** The letters that change with their neighbours; the tatweel joins but has one form. */
export const JOINING = [...TO_PREVIOUS_ONLY, ...TO_BOTH].filter((letter) => letter !== "ـ").join("");

const MARK = /\p{M}/u;

export const isMark = (character: string): boolean => MARK.test(character);

const joinsAfter = (character: string | undefined): boolean => character !== undefined && TO_BOTH.has(character);
const joinsBefore = (character: string | undefined): boolean =>
  character !== undefined && (TO_BOTH.has(character) || TO_PREVIOUS_ONLY.has(character));

/** The form of a character by its neighbours, marks left out; 0 for what does not join. */
export function formOf(previous: string | undefined, character: string, next: string | undefined): Form {
  if (!joinsBefore(character)) return 0;
  const [before, after] = [joinsAfter(previous), joinsAfter(character) && joinsBefore(next)];
  return before ? (after ? 3 : 1) : after ? 2 : 0;
}
