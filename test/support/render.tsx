import { render } from "@testing-library/react";
import { type ReactElement, type ReactNode, StrictMode } from "react";
import { catalogue as arabic } from "../../src/i18n/ar/catalogue.ts";
import { catalogue as english } from "../../src/i18n/en/catalogue.ts";
import { createI18n, type I18n } from "../../src/i18n/translator.ts";
import { type Dataset, openRows } from "../../src/model/dataset.ts";
import type { DatasetRows } from "../../src/model/types.ts";
import { type AppState, AppStateContext } from "../../src/state/hooks.ts";
import { createHoverStore } from "../../src/state/store.ts";
import type { NextFrame } from "../../src/state/turns.ts";
import { I18nContext } from "../../src/ui/i18n.ts";
import { DEFAULT_VIEW, type View } from "../../src/view/view.ts";
import { fixtureRows } from "./fixture.ts";
import { inTheSameFrame } from "./frames.ts";
import { openSession } from "./session.ts";

interface Setting {
  readonly rows?: DatasetRows;
  /** In the place of one of those rows. */
  readonly dataset?: Dataset;
  readonly view?: Partial<View>;
  readonly lang?: "ar" | "en";
  /** At once unless given: when views that follow the hand do so. */
  readonly nextFrame?: NextFrame;
}

/** The app's state over a record, without a page. */
function appState({ rows = fixtureRows(), dataset = openRows(rows), view = {}, nextFrame = inTheSameFrame }: Setting = {}): AppState {
  return { dataset, hover: createHoverStore(), ...openSession(dataset, { ...DEFAULT_VIEW, ...view }, nextFrame) };
}

export const wordsOf = (lang: "ar" | "en" = "en"): I18n => createI18n(lang, lang === "ar" ? arabic : english, { digits: "latn" });

/** Renders under StrictMode in the app's state and language; gives both, so that a test can act on them. */
export function renderInApp(ui: ReactElement, setting: Setting = {}): ReturnType<typeof render> & AppState & { readonly i18n: I18n } {
  const state = appState(setting);
  const i18n = wordsOf(setting.lang);
  const Wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StrictMode>
      <I18nContext value={i18n}>
        <AppStateContext value={state}>
          <div dir={i18n.dir}>{children}</div>
        </AppStateContext>
      </I18nContext>
    </StrictMode>
  );
  return Object.assign(render(ui, { wrapper: Wrapper }), state, { i18n });
}
