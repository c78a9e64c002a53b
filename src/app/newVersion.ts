import type { I18n } from "../i18n/translator.ts";

/** Of the address of a built script, all but what changes with its contents: seven letters (vite.config.ts). */
const stem = (src: string): string => src.replace(/-[\w-]{7}\.js$/, "-");

/** Whether the site has been published anew since this page came from it: the page of the same address then runs other scripts. False where that cannot be known. */
export async function siteChanged(): Promise<boolean> {
  const own = [...document.querySelectorAll("script[type=module][src]")].flatMap((script) => script.getAttribute("src") ?? []);
  try {
    const response = await fetch(window.location.pathname, { cache: "no-store" });
    const page = await response.text();
    return response.ok && own.some((src) => page.includes(stem(src)) && !page.includes(src));
  } catch {
    return false;
  }
}

/**
 * Says that the site has been published anew under an open page, once a part of it is gone: vite tells when a part cannot
 * be fetched. The view is in the address, so loading again keeps it.
 */
export function askToReload({ t }: Pick<I18n, "t">): void {
  async function ask(): Promise<void> {
    if (!(await siteChanged()) || document.querySelector(".new-version")) return;
    document.body.append(notice(t("app.newVersion"), t("load.reload"), () => window.location.reload()));
  }
  window.addEventListener("vite:preloadError", () => void ask());
}

/** Words that stand over the page until what they ask for is done. */
export function notice(said: string, label: string, act: () => void): HTMLElement {
  const words = document.createElement("p");
  words.textContent = said;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-primary";
  button.textContent = label;
  button.addEventListener("click", act);
  const box = document.createElement("div");
  box.className = "new-version";
  box.setAttribute("role", "alert");
  box.append(words, button);
  return box;
}
