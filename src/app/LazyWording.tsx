import { Fragment, type ReactNode } from "react";
import { useDataset, useWording } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { later } from "../ui/later.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

const WordsFailure = later(async () => (await import("./LoadFailure.tsx")).WordsFailure);

interface Props {
  readonly children: ReactNode;
  /** False while nothing in it needs words. */
  readonly wanting?: boolean;
}

/** What shows the wording of a large record: drawn by its codes until the words are there, then anew with them. */
export function LazyWording({ children, wanting = true }: Props) {
  const { t } = useI18n();
  const { wording, host } = useDataset();
  const state = useWording(wanting);
  return (
    <>
      {wanting && state === "loading" && <output className="pane-loading">{t("load.loading")}</output>}
      {wanting && state === "failed" && (
        <ErrorBoundary part="line">
          <WordsFailure error={wording.failure()} host={host} onRetry={() => void wording.load().catch(() => undefined)} />
        </ErrorBoundary>
      )}
      <Fragment key={state === "ready" ? "words" : "codes"}>{children}</Fragment>
    </>
  );
}
