/** For a page that is one file: what it would fetch from its site lies in it, as base64 under the path it would have there. */
import { ownFiles } from "./ownFiles.ts";

const assets = [...document.querySelectorAll<HTMLElement>("script[data-path]")].map(
  (block) => [`/${block.dataset["path"]}`, block.textContent] as const,
);

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

ownFiles.open = async (url) => {
  const asset = assets.find(([path]) => url.endsWith(path));
  if (!asset) throw new Error(`${url}: not in this file`);
  return new Response(bytesOf(asset[1]));
};
