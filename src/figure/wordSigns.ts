import type { Dir } from "../i18n/locale.ts";
import type { Basis, Strength } from "../model/vocabulary.ts";
import { circle, type Drawn, path, short } from "../scene/drawing.ts";
import { STRENGTH_BAR, strengthSteps } from "../scene/strengthSteps.ts";

const RADIUS = 4;

/** How something is known, around 0,0: a full, a half-full or an empty circle. */
export function basisSign(basis: Basis): readonly Drawn[] {
  const outline = circle(0, 0, RADIUS, { fill: basis === "stated" ? "--ink-2" : undefined, stroke: "--ink-2", strokeWidth: 1.2 });
  return basis === "inferred"
    ? [outline, path(`M0-${RADIUS}v${2 * RADIUS}a${RADIUS} ${RADIUS} 0 000-${2 * RADIUS}z`, { fill: "--ink-2" })]
    : [outline];
}

/** A bar of strength around 0,0, rising the way reading goes. */
export function strengthSign(ranks: readonly Strength[], strength: Strength, dir: Dir): readonly Drawn[] {
  const { width: wide, height: high } = STRENGTH_BAR;
  const steps = strengthSteps(ranks, strength);
  const outline = (isFilled: boolean): string =>
    steps
      .filter((step) => step.isFilled === isFilled)
      .map(({ x, width, height }) => {
        const start = (dir === "rtl" ? wide - x - width : x) - wide / 2;
        return `M${short(start)} ${high / 2}v-${short(height)}h${short(width)}v${short(height)}z`;
      })
      .join("");
  const drawn = ([true, false] as const).map((isFilled) => ({ d: outline(isFilled), fill: isFilled ? "--ink" : "--off" }) as const);
  return drawn.filter(({ d }) => d !== "").map(({ d, fill }) => path(d, { fill }));
}

/** From who says something to whom, around 0,0, the way reading goes. */
export function arrowSign(dir: Dir): readonly Drawn[] {
  const to = dir === "rtl" ? -1 : 1;
  return [
    path(`M${-6 * to} 0H${6 * to}M${2 * to}-3.5L${6 * to} 0 ${2 * to} 3.5`, {
      stroke: "--ink-2",
      strokeWidth: 1.4,
      join: "round",
      cap: "round",
    }),
  ];
}
