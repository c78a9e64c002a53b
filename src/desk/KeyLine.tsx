import { useI18n } from "../ui/i18n.ts";

const READING = [
  ["← →", "desk.key.word"],
  ["↑ ↓", "desk.key.statement"],
  ["PgUp PgDn", "desk.key.paragraph"],
  ["و W", "desk.key.mark"],
  ["ل N", "desk.key.nothing"],
  ["ض X", "desk.key.noise"],
  ["⏎", "desk.key.accept"],
  ["ر R", "desk.key.reject"],
  ["ع E", "desk.key.change"],
  ["س S", "desk.key.split"],
  ["م M", "desk.key.merge"],
  ["خ L", "desk.key.leave"],
  ["F6", "desk.key.pane"],
] as const;
const MARKING = [
  ["← →", "desk.key.extend"],
  ["Alt ← →", "desk.key.letter"],
  ["Tab", "desk.key.handle"],
  ["⏎", "desk.key.fix"],
  ["+", "desk.key.another"],
  ["Esc", "desk.key.drop"],
] as const;

/** What the keys do now. */
export function KeyLine({ isMarking }: { readonly isMarking: boolean }) {
  const { t } = useI18n();
  return (
    <footer className="desk-keys" aria-label={t("desk.keys")}>
      {(isMarking ? MARKING : READING).map(([key, words]) => (
        <span key={words}>
          <kbd>{key}</kbd> {t(words)}
        </span>
      ))}
    </footer>
  );
}
