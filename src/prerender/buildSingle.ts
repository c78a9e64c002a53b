/** Makes one HTML file a language with everything in it, to be opened from a disk, an e-mail or an archive. */
import "./production.ts";
import { writeWhole } from "../prepare/publish.ts";
import { PAGE_LANGS } from "./languages.ts";
import { oneScript } from "./oneScript.ts";
import { openPictures } from "./openPicture.ts";
import { singleFile, singlePage } from "./single.ts";

const OUT = "dist-single";

interface Built {
  readonly script: string;
  readonly style: string;
}

/** The whole app as one script and one style sheet. */
async function buildApp(): Promise<Built> {
  const outputs = await oneScript("single.ts");
  const script = outputs.find((file) => file.type === "chunk");
  const style = outputs.find((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  if (script?.type !== "chunk" || style?.type !== "asset") throw new Error("the app was not built into one script and one style sheet");
  return { script: script.code, style: Buffer.from(style.source).toString("utf8") };
}

const [app, pictureIn] = [await buildApp(), await openPictures()];
for (const lang of PAGE_LANGS) {
  const html = singlePage(pictureIn(lang), app);
  const file = `${OUT}/${singleFile(lang)}`;
  writeWhole(file, html);
  console.log(`wrote ${file}  ${Math.round(html.length / 1000)} kB`);
}
