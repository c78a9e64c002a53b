import { useState } from "react";
import { useI18n } from "./i18n.ts";
import { Code } from "./Words.tsx";

type Outcome = "common.copy" | "common.copied" | "common.copyFailed";

interface CopyCodeProps {
  readonly value: string;
  /** What the value is, for the button's name. */
  readonly name: string;
  /** Shown in its place where it is long; the whole is copied. */
  readonly short?: string;
}

/** An id or a hash with a button that copies it and says whether it could. */
export function CopyCode({ value, name, short = value }: CopyCodeProps) {
  const { t } = useI18n();
  const [outcome, setOutcome] = useState<Outcome>("common.copy");

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome("common.copied");
    } catch {
      setOutcome("common.copyFailed");
    }
  }

  return (
    <span className="copy-code">
      <Code>{short}</Code>{" "}
      <button
        type="button"
        className="link-button"
        onClick={() => void copy()}
        aria-label={t("common.labelled", { label: t("common.copy"), value: name })}
      >
        {t("common.copy")}
      </button>
      <output aria-live="polite">{outcome === "common.copy" ? "" : ` ${t(outcome)}`}</output>
    </span>
  );
}
