import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What a colour scheme changes; the rest of what axe asks is the same in both. */
export const CONTRAST = ["color-contrast"] as const;

/** What axe finds on a page of one document, or in one part of it, by all of its rules or by some: each with what it was found in. */
export async function violations(
  page: Page,
  { within, rules }: { within?: string; rules?: readonly string[] } = {},
): Promise<readonly string[]> {
  let axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  if (rules) axe = axe.withRules([...rules]);
  if (within !== undefined) axe = axe.include(within);
  const found = await axe.analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
