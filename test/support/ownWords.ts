import type { DatasetRows, Term } from "../../src/model/types.ts";
import { fixtureRows } from "./fixture.ts";

const term = (id: string, ar: string, en: string, more: Partial<Term> = {}): Term => ({
  id,
  label: { ar, en },
  definition: { ar: `تعريف ${ar}`, en: `What ${en} is` },
  ...more,
});

/** A small record with a commission, an agreement, a request, a warning and a ban on weapons, none of which our own record knows. */
export function rowsWithOwnWords(): DatasetRows {
  const rows = fixtureRows();
  const { vocabulary } = rows;
  const meeting = rows.events.find(({ id }) => id === "ev-eg-meeting")!;
  return {
    ...rows,
    events: rows.events.map((event) => (event === meeting ? { ...event, kind: "agreement", authority: "hnec" } : event)),
    directives: rows.directives.map((directive) =>
      directive.id === "dir-eg-1"
        ? { ...directive, authority: "hnec", act: "request", strength: "warned", measures: [{ id: "weapons-ban", site: "entrance" }] }
        : directive,
    ),
    vocabulary: {
      ...vocabulary,
      authority: [...vocabulary.authority, term("hnec", "مفوضية الانتخابات", "Elections commission", { country: "ly" })],
      eventKind: [...vocabulary.eventKind, term("agreement", "اتفاق", "Agreement")],
      act: [...vocabulary.act, term("request", "طلب", "Request")],
      strength: [term("warned", "حذّر من", "Warned of", { directive: true }), ...vocabulary.strength],
      measure: [...vocabulary.measure, term("weapons-ban", "حظر السلاح", "Weapons ban")],
      site: [...vocabulary.site, term("entrance", "عند المدخل", "At the entrance")],
    },
  };
}
