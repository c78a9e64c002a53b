import { screen } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { Help } from "../../src/app/Help.tsx";
import { Start } from "../../src/details/Start.tsx";
import { renderInApp, wordsOf } from "../support/render.tsx";

beforeAll(() => {
  // jsdom knows no modal dialogs.
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
});

const RULES = ["details.startPlaces", "details.startDates"] as const;
/** What the key of a picture says of a mark, after the mark's name. */
const saidOf = (sign: string): string => sign.split(": ")[1]!;
const SHARED = {
  en: { country: "no closer place stated", otherNames: /\bsigns?\b|\bsymbols?\b|full mark|\bspan\b/i },
  ar: { country: "مكان أدق", otherNames: /الرمز|الممتلئة|المموَّهة|المخطَّط /u },
} as const;

describe.each(["en", "ar"] as const)("how to read the page (%s)", (lang) => {
  const { t } = wordsOf(lang);

  it("is told in the help in the very sentences, under the very title, of the page itself", () => {
    renderInApp(<Start />, { lang });
    for (const rule of RULES) expect(screen.getByText(t(rule))).toBeInTheDocument();
    renderInApp(<Help open onClose={() => undefined} />, { lang });
    for (const rule of RULES) expect(screen.getAllByText(t(rule))).toHaveLength(2);
    expect(screen.getByText(t("details.startTitle"))).toBeInTheDocument();
  });

  it("says of a mark what the keys of the pictures say of it", () => {
    expect(t("details.startDates")).toContain(saidOf(t("timeline.legendUnknownDay")));
    expect(t("app.helpMarks")).toContain(saidOf(t("map.legendSoftArea")));
    const country = [t("details.startPlaces"), t("map.legendNationwide"), t("map.nationwideLabel", { count: "" })];
    for (const words of country) expect(words).toContain(SHARED[lang].country);
  });

  it("has one name for a mark", () => {
    for (const words of [...RULES.map((rule) => t(rule)), t("app.helpMarks")]) expect(words).not.toMatch(SHARED[lang].otherNames);
  });
});
