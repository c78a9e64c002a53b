/** For a page that is one file: what it would fetch lies in it, as base64 under the path it would have on a site. */
const texts = new Map(
  [...document.querySelectorAll<HTMLElement>("script[data-path]")].map((block) => [block.dataset["path"] ?? "", block.textContent]),
);

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const ask = window.fetch.bind(window);

/** A request for what the file carries is answered from it; any other goes out as always. */
window.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const [, text] = [...texts].find(([path]) => url.endsWith(`/${path}`)) ?? [];
  return text === undefined || !isLocal(url) ? ask(input, init) : Promise.resolve(new Response(bytesOf(text)));
};

/** A record elsewhere may have the same name. */
const isLocal = (url: string): boolean =>
  new URL(url, document.baseURI).protocol === window.location.protocol && new URL(url, document.baseURI).host === window.location.host;
