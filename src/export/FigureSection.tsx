import { useCallback, useEffect, useRef, useState } from "react";
import type { FigureKind, FigureSize } from "../figure/asked.ts";
import { fetchFaces } from "../figure/browser.ts";
import type { Faces } from "../figure/textRenderer.ts";
import type { Basemap } from "../scene/basemap.ts";
import { useDataset, useOutcome, useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { headed } from "../view/transitions.ts";
import { download } from "./download.ts";
import { Failed } from "./Failed.tsx";
import type { FigureForm, FigureRequest } from "./figureFiles.ts";
import { figureName } from "./figureName.ts";
import { HeadlineField } from "./HeadlineField.tsx";
import { today } from "./provenance.ts";
import type { SectionProps } from "./ShareDialog.tsx";
import { useAgain } from "./useAgain.ts";

type Files = typeof import("./figureFiles.ts");

const SIZES = ["column", "page", "slide", "card"] as const satisfies readonly FigureSize[];
const KINDS = ["words", "map", "compare", "days", "meeting"] as const satisfies readonly FigureKind[];
/** Outlines first: every program but a browser is likely to put another face in the place of ours. */
const FORMS = ["outlines", "text"] as const satisfies readonly FigureForm[];
const SCALES = [2, 4] as const;

type Progress = "making" | "failed" | { readonly made: string } | null;

/** This view as a picture with its provenance: to see, to save, to print. */
export function FigureSection(props: SectionProps) {
  const { t } = useI18n();
  const [kind, setKind] = useState<FigureKind>(useView(({ tab }) => (tab === "compare" ? "compare" : "words")));
  const [size, setSize] = useState<FigureSize>("column");
  const [form, setForm] = useState<FigureForm>(FORMS[0]);
  const [title, setTitle] = useState(useView((view) => view.headline));
  const [drawing, drawAgain] = useDrawing(props, { kind, size, title });
  return (
    <>
      <div className="share-choices">
        <Segmented
          legend={t("share.figureKind")}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`share.kind.${value}`) }))}
          onChange={setKind}
        />
        <Segmented
          legend={t("share.figureSize")}
          value={size}
          options={SIZES.map((value) => ({ value, label: t(`share.size.${value}`) }))}
          onChange={setSize}
        />
      </div>
      <Headline
        title={title}
        otherwise={typeof drawing === "object" ? drawing.files.ownHeadline(drawing.request) : ""}
        onChange={setTitle}
      />
      <Preview drawing={drawing} onRetry={drawAgain} />
      {typeof drawing === "object" && (
        <Saving
          drawing={drawing}
          form={form}
          permalink={props.permalink}
          faces={() => fetchFaces(new URL("../fonts/", props.recordUrl).href, props.openFile ?? ((url) => fetch(url)))}
        />
      )}
      <details className="share-more">
        <summary>{t("share.more")}</summary>
        <Segmented
          legend={t("share.figureForm")}
          value={form}
          options={FORMS.map((value) => ({ value, label: t(`share.form.${value}`) }))}
          onChange={setForm}
        />
        <p className="share-help">{t(form === "text" ? "share.formTextHelp" : "share.formOutlinesHelp")}</p>
      </details>
    </>
  );
}

interface HeadlineProps {
  readonly title: string;
  readonly otherwise: string;
  readonly onChange: (title: string) => void;
}

/** A headline of the writer's own: for the file alone, or kept in the link, too. */
function Headline({ title, otherwise, onChange }: HeadlineProps) {
  const { t } = useI18n();
  const update = useUpdate();
  const [kept, setKept] = useState(useView((view) => view.headline) !== "");
  return (
    <div className="share-choices">
      <HeadlineField
        value={title}
        otherwise={otherwise}
        onChange={(next) => {
          onChange(next);
          if (kept) update(headed(next));
        }}
      />
      <label className="share-check">
        <input
          type="checkbox"
          checked={kept}
          onChange={({ target: { checked } }) => {
            setKept(checked);
            update(headed(checked ? title : ""));
          }}
        />
        {t("share.headlineKeep")}
      </label>
    </div>
  );
}

interface Drawing {
  readonly files: Files;
  readonly request: FigureRequest;
}

/** The code and the basemap that figures need, and what is to be drawn; fetched when the section is first opened, and again when that is asked for. */
function useDrawing(
  { permalink, fetchBasemap }: SectionProps,
  asked: Pick<FigureRequest, "kind" | "size" | "title">,
): readonly [drawing: Drawing | "loading" | "failed", again: () => void] {
  const i18n = useI18n();
  const dataset = useDataset();
  const view = useView((current) => current);
  const { engine, result } = useOutcome();
  const [parts, setParts] = useState<{ readonly files: Files; readonly basemap: Basemap } | "loading" | "failed">("loading");
  const fetchAgain = useAgain(
    useCallback(
      function fetchParts() {
        let left = false;
        const settle = (next: typeof parts) => {
          if (!left) setParts(next);
        };
        Promise.all([import("./figureFiles.ts"), fetchBasemap?.() ?? Promise.reject(new Error("no basemap")), dataset.wording.load()]).then(
          ([files, basemap]) => settle({ files, basemap }),
          () => settle("failed"),
        );
        return () => {
          left = true;
        };
      },
      [fetchBasemap, dataset],
    ),
  );
  const again = (): void => {
    setParts("loading");
    fetchAgain();
  };

  if (typeof parts === "string") return [parts, again];
  const { files, basemap } = parts;
  const link = dataset.isFile ? null : files.linkOf(permalink, view, asked.kind);
  return [{ files, request: { dataset, engine, result, view, i18n, basemap, ...asked, date: today(), link } }, again];
}

function Preview({ drawing, onRetry }: { readonly drawing: Drawing | "loading" | "failed"; readonly onRetry: () => void }) {
  const { t } = useI18n();
  if (drawing === "loading") return <p role="status">{t("share.figureLoading")}</p>;
  if (drawing === "failed") return <Failed words={t("share.figureFailed")} onRetry={onRetry} />;
  return <Picture {...drawing} />;
}

function Picture({ files, request }: Drawing) {
  const { t } = useI18n();
  const frame = useRef<HTMLElement>(null);
  const { view, result, kind, size, title } = request;
  const [failed, setFailed] = useState(false);

  useEffect(
    function draw() {
      try {
        frame.current?.replaceChildren(files.figureElement(request, "figure-preview"));
        setFailed(false);
      } catch {
        frame.current?.replaceChildren();
        setFailed(true);
      }
    },
    // The request is made anew at every render; these are what changes in it.
    // oxlint-disable-next-line react/exhaustive-deps
    [files, view, result, kind, size, title],
  );

  return (
    <>
      {failed && <p role="alert">{t("share.figureFailed")}</p>}
      <figure className="figure-preview" data-size={size} aria-label={t("share.figurePreview")} ref={frame} />
    </>
  );
}

interface SavingProps {
  readonly drawing: Drawing;
  readonly form: FigureForm;
  readonly permalink: string;
  /** The folder of the faces. */
  readonly faces: () => Promise<Faces>;
}

function Saving({ drawing, form, permalink, faces }: SavingProps) {
  const { t } = useI18n();
  const [progress, setProgress] = useState<Progress>(null);
  const { files, request } = drawing;
  const name = figureName({ kind: request.kind, size: request.size, lang: request.i18n.lang, dataset: request.dataset, permalink });

  async function save(file: string, make: () => Promise<Blob>): Promise<void> {
    setProgress("making");
    try {
      download(await make(), file);
      setProgress({ made: file });
    } catch {
      setProgress("failed");
    }
  }

  function printIt(): void {
    try {
      files.printFigure(request);
      setProgress(null);
    } catch {
      setProgress("failed");
    }
  }

  const waiting = progress === "making";
  return (
    <>
      <p className="share-actions">
        <button
          type="button"
          className="button"
          disabled={waiting}
          onClick={() => void save(`${name}.svg`, async () => files.figureFile(request, form, await faces()))}
        >
          {t("share.saveSvg")}
        </button>
        {SCALES.map((scale) => (
          <button
            key={scale}
            type="button"
            className="button"
            disabled={waiting}
            onClick={() => void save(`${name}@${scale}x.png`, async () => files.figurePixels(request, scale, await faces()))}
          >
            {t("share.savePng", { n: scale })}
          </button>
        ))}
        <button type="button" className="button" disabled={waiting} onClick={printIt}>
          {t("share.printFigure")}
        </button>
      </p>
      <output className="share-outcome">
        {waiting && t("share.figureMaking")}
        {progress === "failed" && t("share.figureFailed")}
        {typeof progress === "object" && progress !== null && t("export.done", { file: progress.made })}
      </output>
    </>
  );
}
