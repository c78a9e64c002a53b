import { parseArgs } from "node:util";
import { FIGURE_KINDS, FIGURE_SIZES, type FigureInput, type FigureKind, type FigureSize } from "../figure/asked.ts";
import { figureSvg, viewOf } from "../figure/figure.ts";
import { loadOutlines } from "../figure/outlines.ts";
import { outcomeOf } from "../figure/picture.ts";
import { plainTextRenderer } from "../figure/textRenderer.ts";
import { createI18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Day } from "../model/span.ts";
import { isBasemapTopology } from "../model/topology.ts";
import { writeWhole } from "../prepare/publish.ts";
import { readJson } from "../prepare/readJson.ts";
import { openBasemap } from "../scene/basemap.ts";
import { withFragment, writeFragment } from "../view/url.ts";
import type { View } from "../view/view.ts";
import { asUsage, exitCodeOf, LANGS, oneOf, pageOf, readDate, readView, type Terminal } from "./asked.ts";
import { readFaces } from "./fontFiles.ts";
import { CATALOGUES } from "./languages.ts";
import { openOwnOrGiven } from "./openRecord.ts";

const USAGE =
  'npm run figure -- -o FILE.svg [--view "QUERY"] [--lang ar|en] [--kind words|map|days|compare|meeting] [--title "HEADLINE"] [--size column|page|slide|card] [--form text|outlines] [--date YYYY-MM-DD] [--site URL] [--data FILE]';

const FORMS = ["text", "outlines"] as const;

interface Asked {
  readonly view: View;
  readonly lang: (typeof LANGS)[number];
  readonly kind: FigureKind;
  readonly title: string;
  readonly size: FigureSize;
  readonly form: (typeof FORMS)[number];
  readonly date: Day;
  readonly link: string | null;
  /** A file other than our own record. */
  readonly data: string | undefined;
  readonly out: string;
}

/** Draws a view into a file. 0 all is well, 1 the record or the file cannot be read or written, 2 wrong usage. */
export const figureCommand = (args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> =>
  exitCodeOf(USAGE, terminal, async () => {
    const asked = readArgs(args, terminal);
    const dataset = await openOwnOrGiven(asked.data);
    if (dataset.terms?.local) terminal.err("the terms of these data forbid to pass them on: keep the figure to yourself");
    const svg = await draw(dataset, asked);
    writeWhole(asked.out, svg);
    terminal.out(`wrote ${asked.out}  ${svg.length} bytes`);
    if (asked.link === null && !dataset.isFile) terminal.err("no site address, so no link and no QR code: give --site or set SITE_URL");
  });

function readArgs(args: readonly string[], terminal: Terminal): Asked {
  const values = parse(args);
  const lang = oneOf("lang", LANGS, values.lang);
  const kind = oneOf("kind", FIGURE_KINDS, values.kind);
  const view = viewOf(kind, readView("--view", values.view));
  const page = pageOf(values.site, terminal, lang);
  return {
    view,
    lang,
    kind,
    title: values.title,
    size: oneOf("size", FIGURE_SIZES, values.size),
    form: oneOf("form", FORMS, values.form),
    date: values.date === undefined ? terminal.today : readDate(values.date),
    link: page === null ? null : withFragment(page, writeFragment(view)),
    data: values.data,
    out: values.out,
  };
}

const parse = (args: readonly string[]) =>
  asUsage(() => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        view: { type: "string", default: "" },
        lang: { type: "string", default: "ar" },
        kind: { type: "string", default: "words" },
        title: { type: "string", default: "" },
        size: { type: "string", default: "column" },
        form: { type: "string", default: "text" },
        date: { type: "string" },
        site: { type: "string" },
        data: { type: "string" },
        out: { type: "string", short: "o" },
      },
    });
    if (values.out === undefined) throw new Error("give the file to write: -o FILE.svg");
    return { ...values, out: values.out };
  });

async function draw(dataset: Dataset, { view, lang, kind, title, size, form, date, link: address }: Asked): Promise<string> {
  const basemap = openBasemap(readJson("data/basemap/basemap.topo.json", isBasemapTopology));
  const i18n = createI18n(lang, CATALOGUES[lang], { digits: view.digits });
  const link = dataset.isFile ? null : address;
  const input: FigureInput = { dataset, basemap, i18n, view, kind, title, size, date, link, ...outcomeOf(dataset, view) };
  const faces = readFaces();
  return figureSvg({ ...input, textRenderer: form === "outlines" ? await loadOutlines(faces) : plainTextRenderer(faces) });
}
