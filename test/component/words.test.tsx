import { describe, expect, it } from "vitest";
import { Words } from "../../src/ui/Words.tsx";
import { renderInApp } from "../support/render.tsx";

describe("a text", () => {
  it.each([
    ["en", "ltr"],
    ["ar", "rtl"],
  ] as const)("runs as the page does in %s, whatever word it begins with", (lang, dir) => {
    const { container } = renderInApp(<Words text={{ ar: "Ballotline بالعربية", en: "«الأكمنة» are roadblocks." }} />, { lang });
    expect(container.querySelector("bdi")).toHaveAttribute("dir", dir);
  });

  it("that has one language alone runs as that does", () => {
    const { container } = renderInApp(<Words text={{ ar: "اجتماع", en: "اجتماع", only: "ar" }} />);
    expect(container.querySelector("bdi")).toHaveAttribute("dir", "rtl");
    expect(container.querySelector("bdi")).toHaveAttribute("lang", "ar");
  });
});
