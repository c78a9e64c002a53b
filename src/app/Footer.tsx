import type { ReactNode } from "react";
import { CountingLabel } from "../facets/CountingLabel.tsx";
import { FIXED } from "../model/vocabulary.ts";
import { useDataset, useView } from "../state/hooks.ts";
import { BasisMark } from "../ui/Basis.tsx";
import { useI18n } from "../ui/i18n.ts";
import { DownIcon } from "../ui/icons.tsx";
import { later } from "../ui/later.tsx";
import { Popover } from "../ui/Popover.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

const CountingSettings = later(async () => (await import("../facets/CountingSettings.tsx")).CountingSettings, null, "first messages");
const Start = later(async () => (await import("../details/Start.tsx")).Start);
const CoverageNote = later(async () => (await import("./CoverageNote.tsx")).CoverageNote);

/** Three lines, each of which unfolds: what is counted and believed, how to read the marks, what the record covers. */
export function Footer() {
  const { plural } = useI18n();
  // What leads to another view closes with the one that it was opened in.
  const tab = useView((view) => view.tab);
  const { sources, host } = useDataset();
  return (
    <footer className="status-bar">
      <Fold label={<CountingLabel />}>
        <CountingSettings />
      </Fold>
      <Fold label={<ReadingLabel />}>
        <Start />
      </Fold>
      <Fold key={tab} label={plural(host === null ? "app.covers" : "count.reports", sources.length)}>
        <CoverageNote />
      </Fold>
    </footer>
  );
}

function Fold({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <Popover
      className="footer-fold"
      label={
        <>
          {label}
          <DownIcon />
        </>
      }
    >
      <ErrorBoundary part="line">
        <div className="footer-panel">{children}</div>
      </ErrorBoundary>
    </Popover>
  );
}

function ReadingLabel() {
  const { t } = useI18n();
  return (
    <>
      {t("app.reading")}
      {FIXED.basis.map((basis) => (
        <span key={basis} className="footer-key" aria-hidden="true">
          <BasisMark basis={basis} quiet /> {t(`list.known.${basis}`)}
        </span>
      ))}
      <span className="footer-key" aria-hidden="true">
        <svg className="footer-day" viewBox="0 0 24 10" width="24" height="10">
          <rect x="0.75" y="0.75" width="22.5" height="8.5" rx="4.25" />
          <path d="M5 9L10 1M10 9L15 1M15 9L20 1" />
        </svg>{" "}
        {t("app.oneDay")}
      </span>
    </>
  );
}
