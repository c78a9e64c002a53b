import { type ReactNode, useId, useRef, useState } from "react";
import { useI18n } from "../ui/i18n.ts";

type Outcome = "common.copied" | "common.copyFailed";

interface Props {
  readonly label: string;
  readonly copyLabel: string;
  readonly value: string;
  readonly dir: "ltr" | "rtl";
  readonly rows?: number;
  /** Further buttons beside the one that copies. */
  readonly children?: ReactNode;
}

/** Text to take along: a button copies it, and where the page may not, it is left selected for the reader's own hand. */
export function CopyBox({ label, copyLabel, value, dir, rows = 3, children }: Props) {
  const { t } = useI18n();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ readonly value: string; readonly outcome: Outcome } | null>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(value);
      setCopied({ value, outcome: "common.copied" });
    } catch {
      box.current?.focus();
      box.current?.select();
      setCopied({ value, outcome: "common.copyFailed" });
    }
  }

  return (
    <div className="copy-box">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={box}
        id={id}
        readOnly
        rows={rows}
        dir={dir}
        value={value}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <p className="copy-box-actions">
        <button type="button" className="button button-primary" onClick={() => void copy()}>
          {copyLabel}
        </button>
        {children}
        <output>{copied?.value === value ? t(copied.outcome) : ""}</output>
      </p>
    </div>
  );
}
