import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { PictureInput } from "../figure/picture.ts";
import { AppStateContext } from "../state/hooks.ts";
import { AddressContext } from "../state/SelectLink.tsx";
import { stillState } from "../state/stillState.ts";
import { I18nContext } from "../ui/i18n.ts";
import { DEFAULT_VIEW, type Selection } from "../view/view.ts";
import { type Html, trusted } from "./html.ts";

/** Draws components of the app once, as markup of a page without script. */
export type Draw = (node: ReactNode) => Html;

/** The addresses of a page's things: each leads to where the page tells of it, or nowhere. */
export type AddressOf = (subject: Selection) => string | null;

/** A record in words; the view on which pages open unless given. */
export type StaticInput = Pick<PictureInput, "dataset" | "i18n"> & Partial<Pick<PictureInput, "view">>;

/** The same components as on the live page, over a record and a view that nobody changes. */
export function staticPage({ dataset, i18n, view = DEFAULT_VIEW }: StaticInput, addressOf: AddressOf = () => null): Draw {
  const state = stillState(dataset, view);
  return (node) =>
    trusted(
      renderToStaticMarkup(
        <I18nContext value={i18n}>
          <AppStateContext value={state}>
            <AddressContext value={addressOf}>{node}</AddressContext>
          </AppStateContext>
        </I18nContext>,
      ),
    );
}
