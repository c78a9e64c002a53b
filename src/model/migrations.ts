/** A dataset file as it was parsed: its own version's fields, unseen. */
export type RawDataset = Readonly<Record<string, unknown>>;

/** One retired form of the contract, and the way to the one after it; the step leaves `schema` alone. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  readonly step: (raw: RawDataset) => RawDataset;
}

/** Retired forms, oldest first. None is retired yet. */
const MIGRATIONS: readonly Migration[] = [];

/** A file of an older form in the newest form that is known; one of an unknown form as it is. Its hash stays that of what was published. */
export const migrated = (raw: RawDataset, migrations = MIGRATIONS): RawDataset =>
  migrations.reduce((current, { from, to, step }) => (current["schema"] === from ? { ...step(current), schema: to } : current), raw);
