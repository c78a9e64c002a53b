import { useCallback, useId, useState } from "react";
import { stripBidi } from "../i18n/bidi.ts";
import { shortHash } from "../model/digest.ts";
import { must } from "../model/must.ts";
import { parseDay } from "../model/span.ts";
import { useDataset, useOutcome, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { CopyBox } from "./CopyBox.tsx";
import {
  comparedHeight,
  FRAME_HEIGHT,
  FRAME_SANDBOX,
  type FrameOptions,
  fittingHeight,
  frameUrl,
  linkedImage,
  otherFrameUrl,
  plainFrame,
  sizedFrame,
} from "./embedCode.ts";
import { Failed } from "./Failed.tsx";
import { figureName } from "./figureName.ts";
import type { SectionProps } from "./ShareDialog.tsx";
import { useAgain } from "./useAgain.ts";
import { type KnownRelease, useRelease } from "./useRelease.ts";

const WAYS = ["plain", "sized", "image"] as const;
type Way = (typeof WAYS)[number];
const THEMES = ["auto", "light", "dark"] as const;
const HEIGHT = { least: 300, most: 3000, first: FRAME_HEIGHT } as const;

/** Code that puts this view into another page. */
export function EmbedSection(props: SectionProps) {
  const { t } = useI18n();
  const { isFile, hash } = useDataset();
  return !isFile && hash !== "" ? <Code {...props} /> : <p>{t("embed.otherFile")}</p>;
}

/** Whether the page itself shows a release. */
const isPinned = (recordUrl: string): boolean => new URL(recordUrl).searchParams.has("v");

/** The height that a frame needs at any width of its column, for what the view shows. */
function useNeededHeight(kind: "compare" | "words", page: "ar" | "en"): string {
  const across = useView(({ rows }) => rows);
  const { directives } = useOutcome().result;
  return kind === "compare" ? comparedHeight(page, across) : fittingHeight(page, directives.possible);
}

function Code({ permalink, recordUrl, fetchBasemap, releases }: SectionProps) {
  const { t, text, lang } = useI18n();
  const dataset = useDataset();
  const [release, askAgain] = useRelease(releases);
  const [pin, setPin] = useState(isPinned(recordUrl));
  const [way, setWay] = useState<Way>("plain");
  const [theme, setTheme] = useState<FrameOptions["theme"]>("auto");
  const [controls, setControls] = useState(true);
  const [height, setHeight] = useState<number>(HEIGHT.first);
  const kind = useView(({ tab }) => (tab === "compare" ? "compare" : "words"));
  const [alt, describeAgain] = useAltText(kind, way === "image" ? fetchBasemap : undefined);
  const page = lang === "ar" ? "ar" : "en";
  const pinned = pin && release && release !== "failed" ? shortHash(release.hash) : null;
  const options = { lang: page, theme, controls } as const;
  const src =
    dataset.host === null
      ? frameUrl(recordUrl, permalink, { ...options, release: pinned })
      : otherFrameUrl(recordUrl, permalink, dataset.contentHash ?? dataset.hash, options);
  const needed = useNeededHeight(kind, page);
  const fitting = height === HEIGHT.first ? { fitting: needed } : {};
  const title = { title: text(dataset.title) };
  const asked = { src, title: stripBidi(t(kind === "compare" ? "embed.frameCompared" : "embed.frameTitle", title)), height };
  const picture = `${figureName({ kind: "words", size: "column", lang: page, dataset, permalink })}.svg`;
  const code = {
    plain: () => plainFrame({ ...asked, ...fitting }),
    sized: () => sizedFrame(asked, new URL("../embed.js", recordUrl).href),
    image: () => linkedImage(permalink, picture, typeof alt === "object" ? (alt?.words ?? asked.title) : asked.title),
  };
  return (
    <>
      <Segmented
        legend={t("embed.how")}
        value={way}
        options={WAYS.filter((value) => value !== "image" || fetchBasemap).map((value) => ({ value, label: t(`embed.${value}`) }))}
        onChange={setWay}
      />
      <p className="share-help">{t(`embed.${way}Help`)}</p>
      {way !== "image" && (
        <div className="share-choices">
          {dataset.host === null && <Dataset release={release} onRetry={askAgain} pin={pin} onPin={setPin} />}
          <ThemeChoice theme={theme} onChange={setTheme} />
          <HeightField height={height} onChange={setHeight} />
          <label className="share-check">
            <input type="checkbox" checked={controls} onChange={(event) => setControls(event.target.checked)} />
            {t("embed.controls")}
          </label>
        </div>
      )}
      {way === "image" && alt === "failed" && <Failed words={t("embed.altFailed")} onRetry={describeAgain} />}
      <CopyBox label={t("embed.code")} copyLabel={t("embed.copyCode")} value={code[way]()} dir="ltr" rows={5} />
      {way !== "image" && (
        <>
          <FrameHelp host={dataset.host} isPinned={pinned !== null} />
          <Preview {...asked} />
        </>
      )}
    </>
  );
}

function ThemeChoice({
  theme,
  onChange,
}: {
  readonly theme: FrameOptions["theme"];
  readonly onChange: (theme: FrameOptions["theme"]) => void;
}) {
  const { t } = useI18n();
  const options = THEMES.map((value) => ({ value, label: t(`embed.theme.${value}`) }));
  return <Segmented legend={t("embed.theme")} value={theme} options={options} onChange={onChange} />;
}

function FrameHelp({ host, isPinned }: { readonly host: string | null; readonly isPinned: boolean }) {
  const { t } = useI18n();
  const own = `${t(isPinned ? "embed.pinnedHelp" : "embed.live")} ${t("embed.privacy")}`;
  return <p className="share-help">{host === null ? own : t("embed.otherHelp", { host })}</p>;
}

interface DatasetProps {
  readonly release: KnownRelease;
  readonly onRetry: () => void;
  readonly pin: boolean;
  readonly onPin: (pin: boolean) => void;
}

/** Whether the frame follows the record, or stays with the dataset at hand where that was released. */
function Dataset({ release, pin, onPin, onRetry }: DatasetProps) {
  const { t, formatDay } = useI18n();
  const { hash } = useDataset();
  if (release === undefined) return null;
  if (release === "failed") return <Failed words={t("embed.releasesFailed")} onRetry={onRetry} />;
  if (release === null) return <p className="share-help">{t("embed.notReleased", { hash: shortHash(hash) })}</p>;
  return (
    <Segmented
      legend={t("embed.dataset")}
      value={pin ? "pinned" : "current"}
      options={[
        { value: "current", label: t("embed.current") },
        { value: "pinned", label: t("embed.pinned", { date: formatDay(must(parseDay(release.date), "day of a release")) }) },
      ]}
      onChange={(value) => onPin(value === "pinned")}
    />
  );
}

function HeightField({ height, onChange }: { readonly height: number; readonly onChange: (height: number) => void }) {
  const { t } = useI18n();
  const id = useId();
  const [typed, setTyped] = useState(String(height));
  return (
    <p className="share-headline share-height">
      <label htmlFor={id}>{t("embed.height")}</label>
      <input
        id={id}
        type="number"
        min={HEIGHT.least}
        max={HEIGHT.most}
        step={10}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value !== "" && target.validity.valid) onChange(Math.round(Number(target.value)));
        }}
        onBlur={() => setTyped(String(height))}
      />
    </p>
  );
}

interface PreviewProps {
  readonly src: string;
  readonly title: string;
  readonly height: number;
}

/** The frame as a host shows it, fetched when it is asked for. */
function Preview({ src, title, height }: PreviewProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("embed.preview")}</summary>
      {open && (
        // A frame whose address differs in its fragment alone would not be fetched anew.
        <iframe
          key={src}
          className="embed-preview"
          src={src}
          title={title}
          height={height}
          sandbox={FRAME_SANDBOX}
          referrerPolicy="no-referrer"
        />
      )}
    </details>
  );
}

type AltText = { readonly words: string } | "failed" | null;

/** The description of this view's figure; null until it is known. */
function useAltText(kind: "words" | "compare", fetchBasemap: SectionProps["fetchBasemap"]): readonly [alt: AltText, again: () => void] {
  const i18n = useI18n();
  const dataset = useDataset();
  const view = useView((current) => current);
  const { engine, result } = useOutcome();
  const [alt, setAlt] = useState<AltText>(null);
  const again = useAgain(
    useCallback(
      function describe() {
        if (!fetchBasemap) return;
        let left = false;
        const settle = (next: AltText): void => {
          if (!left) setAlt(next);
        };
        Promise.all([import("../figure/altText.ts"), fetchBasemap(), dataset.wording.load()]).then(
          ([{ altText }, basemap]) => settle({ words: altText({ i18n, dataset, view, engine, result, basemap }, kind) }),
          () => settle("failed"),
        );
        return () => {
          left = true;
        };
      },
      [kind, fetchBasemap, i18n, dataset, view, engine, result],
    ),
  );
  return [alt, again];
}
