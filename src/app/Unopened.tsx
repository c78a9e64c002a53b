import type { DatasetError } from "../load/errors.ts";
import { later } from "../ui/later.tsx";
import type { Wanted } from "./entries.ts";
import { LoadFailure } from "./LoadFailure.tsx";
import { mayBeTable } from "./mayBeTable.ts";
import type { Back } from "./WayBack.tsx";

const TableIntake = later(async () => (await import("./TableIntake.tsx")).TableIntake, <main className="gate" aria-busy="true" />);

interface Props {
  readonly error: DatasetError;
  readonly host: string | null;
  readonly wanted: Wanted;
  readonly back: Back | null;
  readonly onRetry: () => void;
  /** Opens the record that was made of a table. */
  readonly onMade: (record: File) => void;
}

/** What was sought and is no record: a file that one can be made of leads on to that, anything else is told. */
export function Unopened({ error, host, wanted, back, onRetry, onMade }: Props) {
  const failure = <LoadFailure error={error} host={host} isFile={wanted.from === "file"} back={back} onRetry={onRetry} />;
  if (wanted.from !== "file" || back === null || !mayBeTable(error.reason)) return failure;
  return <TableIntake file={wanted.file} beside={wanted.beside} back={back} otherwise={failure} onMade={onMade} />;
}
