import { group } from "d3";

interface Link {
  readonly from: string;
  readonly to: string;
}

/** The links that lead back to where they start. */
export function onCycles<L extends Link>(links: readonly L[]): readonly L[] {
  const next = group(links, (link) => link.from);
  return links.filter((link) => reaches(next, link.to, link.from));
}

function reaches(next: ReadonlyMap<string, readonly Link[]>, start: string, goal: string): boolean {
  const seen = new Set([start]);
  for (const node of seen) {
    if (node === goal) return true;
    for (const link of next.get(node) ?? []) seen.add(link.to);
  }
  return false;
}
