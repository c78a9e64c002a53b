import type { I18n } from "../i18n/translator.ts";

/**
 * Says that the site has changed under an open page, in place of failing on a part that is gone: vite tells when a part
 * cannot be fetched. The view is in the address, so loading again keeps it.
 */
export function askToReload({ t }: Pick<I18n, "t">): void {
  window.addEventListener("vite:preloadError", () => {
    if (document.querySelector(".new-version")) return;
    document.body.append(notice(t("app.newVersion"), t("load.reload"), () => window.location.reload()));
  });
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
