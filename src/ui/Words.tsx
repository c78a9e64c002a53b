import { Fragment, type ReactNode } from "react";
import type { I18n } from "../i18n/translator.ts";
import type { Text } from "../model/types.ts";
import { useI18n } from "./i18n.ts";

/** The attributes of an element with a text: how it runs, in the page's direction or, of a text that has one language alone, in that one's, which is named. */
export const languageOf = ({ only }: Text, { dir }: Pick<I18n, "dir">) =>
  only === undefined ? { dir } : ({ lang: only, dir: only === "ar" ? "rtl" : "ltr" } as const);

/** A text in the page's language, or in the one that it has, isolated; it runs as its language does, whatever word it begins with. */
export function Words({ text }: { readonly text: Text }) {
  const i18n = useI18n();
  return <bdi {...languageOf(text, i18n)}>{i18n.text(text)}</bdi>;
}

/** The parts of a message (i18n.tParts) with elements in the place of its slots. */
export function Parts({
  parts,
  slots,
}: {
  readonly parts: readonly (string | { readonly slot: string })[];
  readonly slots: Readonly<Record<string, ReactNode>>;
}) {
  return parts.map((part, index) => <Fragment key={index}>{typeof part === "string" ? part : slots[part.slot]}</Fragment>);
}

/** An id, hash, date in figures or coordinate: a left-to-right run in either language. */
export function Code({ children }: { readonly children: string }) {
  return (
    <bdi dir="ltr" className="code">
      {children}
    </bdi>
  );
}
