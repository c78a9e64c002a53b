import { type ReactNode, useEffect, useId, useRef } from "react";
import { useI18n } from "./i18n.ts";
import { CloseIcon } from "./icons.tsx";

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** "drawer" slides from the inline start, "sheet" from the bottom; both are modal. */
  readonly kind?: "dialog" | "drawer" | "sheet";
}

/** A modal on the platform's <dialog>: focus is kept inside and given back, Escape and the backdrop close it. */
export function Dialog({ open, title, onClose, children, kind = "dialog" }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { t } = useI18n();

  useEffect(
    function followOpen() {
      const dialog = ref.current;
      if (!dialog || dialog.open === open) return;
      if (open) dialog.showModal();
      else dialog.close();
    },
    [open],
  );

  return (
    <dialog ref={ref} className={`dialog dialog-${kind}`} aria-labelledby={heading} onClose={onClose} closedby="any">
      {open && (
        <div className="dialog-body">
          <div className="dialog-head">
            <h2 id={heading}>{title}</h2>
            <button type="button" className="icon-button" onClick={onClose} aria-label={t("common.close")}>
              <CloseIcon />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
