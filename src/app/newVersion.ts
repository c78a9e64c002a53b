import type { I18n } from "../i18n/translator.ts";

/**
 * Says that the site has changed under an open page, in place of failing on a part that is gone: vite tells when a part
 * cannot be fetched. The view is in the address, so loading again keeps it.
 */
export function askToReload(i18n: Pick<I18n, "t">): void {
  window.addEventListener("vite:preloadError", () => {
    if (document.querySelector(".new-version")) return;
    document.body.append(notice(i18n));
  });
}

function notice({ t }: Pick<I18n, "t">): HTMLElement {
  const words = document.createElement("p");
  words.textContent = t("app.newVersion");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-primary";
  button.textContent = t("load.reload");
  button.addEventListener("click", () => window.location.reload());
  const box = document.createElement("div");
  box.className = "new-version";
  box.setAttribute("role", "alert");
  box.append(words, button);
  return box;
}
