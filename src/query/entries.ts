import { codeAt, u8, u32 } from "../model/cells.ts";
import { type Codes, type Columns, codes, type Many } from "../model/columns.ts";
import { must } from "../model/must.ts";
import type { Place } from "../model/types.ts";
import { FIXED } from "../model/vocabulary.ts";

/** A row's values, each once a role; a row without any has one entry of code 0, so that "none recorded" is counted as any value is. */
export interface Entries {
  readonly offsets: Uint32Array;
  readonly codes: Codes;
  readonly roles: Uint8Array;
}

/** Gathers the entries of one row after another. */
class EntryList {
  readonly #offsets: Uint32Array;
  readonly #seen: Uint32Array;
  readonly #size: number;
  readonly #roleCount: number;
  #codes: Uint32Array;
  #roles: Uint8Array;
  #row = 0;
  #length = 0;

  constructor(rows: number, size: number, roles: number, guess: number) {
    this.#offsets = new Uint32Array(rows + 1);
    this.#seen = new Uint32Array((size + 1) * roles);
    this.#size = size;
    this.#roleCount = roles;
    this.#codes = new Uint32Array(guess);
    this.#roles = new Uint8Array(guess);
  }

  add(code: number, role: number): void {
    const at = code * this.#roleCount + role;
    if (this.#seen[at] === this.#row + 1) return;
    this.#seen[at] = this.#row + 1;
    if (this.#length === this.#codes.length) this.#grow();
    this.#codes[this.#length] = code;
    this.#roles[this.#length++] = role;
  }

  endRow(): void {
    if (this.#length === this.#offsets[this.#row]) this.add(0, 0);
    this.#offsets[++this.#row] = this.#length;
  }

  finish(): Entries {
    const column = codes(this.#length, this.#size);
    column.set(this.#codes.subarray(0, this.#length));
    return { offsets: this.#offsets, codes: column, roles: this.#roles.slice(0, this.#length) };
  }

  #grow(): void {
    const [codes, roles] = [new Uint32Array(this.#length * 2 + 16), new Uint8Array(this.#length * 2 + 16)];
    codes.set(this.#codes);
    roles.set(this.#roles);
    [this.#codes, this.#roles] = [codes, roles];
  }
}

/** `roles` is how many roles an entry may have, and none. */
export function entriesOf(many: Many & { readonly role?: Uint8Array }, size: number, roles = 1): Entries {
  const rows = many.offsets.length - 1;
  const list = new EntryList(rows, size, roles, many.codes.length + rows);
  for (let row = 0; row < rows; row++) {
    for (let entry = u32(many.offsets, row); entry < u32(many.offsets, row + 1); entry++)
      list.add(codeAt(many.codes, entry), many.role?.[entry] ?? 0);
    list.endRow();
  }
  return list.finish();
}

/** An event's places of a basis up to `trusted`, its directives' targets among them, each with all that it lies in. */
export function placeEntries(columns: Columns, places: readonly Place[], trusted: number): Entries {
  const { place, target, directiveStart, eventCount, ids } = columns;
  const chainOf = ancestors(ids.place, places);
  const targetRole = FIXED.placeRole.indexOf("target") + 1;
  const list = new EntryList(eventCount, ids.place.length, FIXED.placeRole.length + 1, (place.codes.length + target.codes.length) * 2);
  for (let row = 0; row < eventCount; row++) {
    for (let entry = u32(place.offsets, row); entry < u32(place.offsets, row + 1); entry++) {
      if (u8(place.basis, entry) <= trusted) for (const code of chainOf(codeAt(place.codes, entry))) list.add(code, u8(place.role, entry));
    }
    const last = u32(target.offsets, u32(directiveStart, row + 1));
    for (let entry = u32(target.offsets, u32(directiveStart, row)); entry < last; entry++) {
      if (u8(target.basis, entry) <= trusted) for (const code of chainOf(codeAt(target.codes, entry))) list.add(code, targetRole);
    }
    list.endRow();
  }
  return list.finish();
}

/** Gives for a place code the code itself and those of all places that it lies in; each is walked up to once, when first asked for. */
export function ancestors(ids: readonly string[], places: readonly Place[]): (code: number) => readonly number[] {
  const codeOf = new Map(ids.map((id, index) => [id, index + 1]));
  const within = new Map(places.map((place) => [place.id as string, place.within as string | null]));
  const chains: (readonly number[] | undefined)[] = [[0]];
  const chain = (id: string): readonly number[] => {
    const seen = new Set<string>();
    for (let at: string | null | undefined = id; at && !seen.has(at); at = within.get(at)) seen.add(at);
    return [...seen].flatMap((place) => codeOf.get(place) ?? []);
  };
  return (code) => (chains[code] ??= chain(must(ids[code - 1], "place")));
}
