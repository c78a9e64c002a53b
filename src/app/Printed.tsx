import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { today } from "../export/provenance.ts";
import { filterWords } from "../figure/figureWords.ts";
import { dataWords } from "../figure/provenance.ts";
import { readInWords } from "../figure/substance.ts";
import { headline } from "../scene/headline.ts";
import { cautionWords } from "../scene/wordsCoverage.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { withFragment, writeFragment } from "../view/url.ts";
import { pageToShare } from "./address.ts";

/** Over the views: what the view tells, in its writer's words or else its own, and its filter in sentences. */
export const PrintHead = () => usePrinting() && <Head />;

/** Under the views: where they come from. */
export const PrintFoot = () => usePrinting() && <Foot />;

function Head() {
  const input = useInput();
  const { dataset, view, i18n } = input;
  const own = useMemo(() => headline(readInWords(input), dataset, view, i18n), [input, dataset, view, i18n]);
  return (
    <>
      <h2>{view.headline || own}</h2>
      {view.headline !== "" && <p>{own}</p>}
      <p>{i18n.t("common.labelled", { label: i18n.t("figure.filter"), value: filterWords(input) })}</p>
    </>
  );
}

function Foot() {
  const input = useInput();
  const { dataset, view, i18n } = input;
  const { t } = i18n;
  const page = pageToShare(window.location.href);
  return (
    <>
      <p>{dataWords({ ...input, date: today() })}</p>
      <p>
        {`${t("figure.link")}: `}
        <bdi dir="auto">{dataset.isFile ? t("share.citeNoLink") : withFragment(page, writeFragment(view))}</bdi>
      </p>
      <p>{cautionWords(dataset, i18n)}</p>
    </>
  );
}

function useInput() {
  const dataset = useDataset();
  const i18n = useI18n();
  const view = useView((current) => current);
  const { engine, result } = useOutcome();
  return useMemo(() => ({ dataset, i18n, view, engine, result }), [dataset, i18n, view, engine, result]);
}

/** True from the moment that a print is asked for, and as long as the page is laid out for paper. */
function usePrinting(): boolean {
  const [asked, setAsked] = useState(false);
  const onPaper = useSyncExternalStore(followPaper, () => matchMedia("print").matches);
  useEffect(function watchThePrinter() {
    const gone = new AbortController();
    const { signal } = gone;
    // The picture of the page is taken at once: what is printed has to stand in it by then.
    addEventListener("beforeprint", () => flushSync(() => setAsked(true)), { signal });
    addEventListener("afterprint", () => setAsked(false), { signal });
    return () => gone.abort();
  }, []);
  return asked || onPaper;
}

function followPaper(onChange: () => void): () => void {
  const paper = matchMedia("print");
  const change = (): void => flushSync(onChange);
  paper.addEventListener("change", change);
  return () => paper.removeEventListener("change", change);
}
