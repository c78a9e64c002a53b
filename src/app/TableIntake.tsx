import { type ReactNode, useEffect, useState } from "react";
import { writeCell } from "../export/csv.ts";
import { download } from "../export/download.ts";
import { recordOf } from "../import/dataset.ts";
import { type Guess, guessMapping } from "../import/guess.ts";
import type { Mapping } from "../import/mapping.ts";
import { readTable } from "../import/read.ts";
import { type Gazetteer, gazetteerOf } from "../import/rowPlaces.ts";
import type { Reading } from "../import/rows.ts";
import { type Table, UnreadTable } from "../import/table.ts";
import { remedyKey } from "../intake/faults.ts";
import { Intake, type ReadSo } from "../intake/Intake.tsx";
import { Unread } from "../intake/Unread.tsx";
import { contentHash } from "../load/hash.ts";
import { loadOwn } from "../load/load.ts";
import type { Dataset } from "../model/dataset.ts";
import { useI18n } from "../ui/i18n.ts";
import { basemap } from "./basemap.ts";
import { Gate } from "./Gate.tsx";
import { ownFiles } from "./ownFiles.ts";
import { type Back, WayBack } from "./WayBack.tsx";

interface Props {
  readonly file: File;
  readonly back: Back;
  /** Shown where the file is no table. */
  readonly otherwise: ReactNode;
  /** Opens what was made of it. */
  readonly onMade: (record: File) => void;
}

/** What a file became, and what of the page it is read with. */
interface Opened {
  readonly bytes: Uint8Array;
  readonly table: Table;
  readonly guess: Guess;
  readonly gazetteer: Gazetteer;
  readonly term: Dataset["term"];
}

type State =
  | { readonly phase: "reading" }
  | { readonly phase: "open"; readonly opened: Opened }
  | { readonly phase: "unread"; readonly error: UnreadTable; readonly bytes: Uint8Array };

/** Where the reader left a file's mapping, for whoever comes back to it. */
const left = new WeakMap<File, { readonly so: ReadSo; readonly mapping: Mapping }>();

const parseXml = (text: string): Document => new DOMParser().parseFromString(text, "text/xml");
const NEVER = new AbortController().signal;

async function openTable(file: File, so: ReadSo): Promise<State> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const table = await readTable({ name: file.name, bytes }, { ...so, parseXml });
    const [map, own] = await Promise.all([
      basemap(),
      loadOwn(new URL("../data/dataset.json", document.baseURI).href, { signal: NEVER, open: ownFiles.open }),
    ]);
    const areas = Array.from(map.areas.values(), ({ code, names }) => ({ code, names: [names.ar, names.en] }));
    return { phase: "open", opened: { bytes, table, guess: guessMapping(table), gazetteer: gazetteerOf(areas), term: own.dataset.term } };
  } catch (error) {
    if (error instanceof UnreadTable) return { phase: "unread", error, bytes };
    throw error;
  }
}

/** The step between a table and the record that it becomes; nothing leaves the device. */
export function TableIntake({ file, back, otherwise, onMade }: Props) {
  const { t } = useI18n();
  const [so, setSo] = useState<ReadSo>(() => left.get(file)?.so ?? {});
  const [state, setState] = useState<State>({ phase: "reading" });
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(
    function read() {
      let gone = false;
      async function run(): Promise<void> {
        try {
          const next = await openTable(file, so);
          if (!gone) setState(next);
        } catch (error) {
          if (!gone) setFailure(error instanceof Error ? error : new Error(String(error)));
        }
      }
      void run();
      return function leave() {
        gone = true;
      };
    },
    [file, so],
  );
  if (failure) throw failure;
  const wayBack = (
    <WayBack back={back} className="button">
      {t("load.foreignLeave")}
    </WayBack>
  );
  switch (state.phase) {
    case "reading":
      return (
        <Gate aria-busy="true">
          <p role="status">{t("intake.reading", { name: file.name })}</p>
        </Gate>
      );
    case "unread":
      if (state.error.code === "kind") return otherwise;
      return (
        <Gate>
          <Unread error={state.error} name={file.name} bytes={state.bytes} back={wayBack} onReadSo={setSo} />
        </Gate>
      );
    case "open":
      return (
        <Gate className="gate gate-intake">
          <Mapped
            key={`${so.encoding} ${so.separator}`}
            file={file}
            so={so}
            opened={state.opened}
            back={wayBack}
            onReadSo={setSo}
            onMade={onMade}
          />
        </Gate>
      );
    default:
      return state satisfies never;
  }
}

interface MappedProps extends Pick<Props, "file" | "onMade"> {
  readonly so: ReadSo;
  readonly opened: Opened;
  readonly back: ReactNode;
  readonly onReadSo: (so: ReadSo) => void;
}

function Mapped({ file, so, opened, back, onReadSo, onMade }: MappedProps) {
  const { table, guess, gazetteer, term } = opened;
  const i18n = useI18n();
  const { t } = i18n;
  const [mapping, setMapping] = useState(() => keptFor(table, left.get(file)?.mapping) ?? guess.mapping);
  const [notice, setNotice] = useState("");
  const [failure, setFailure] = useState<Error | null>(null);
  if (failure) throw failure;

  function change(next: Mapping): void {
    left.set(file, { so, mapping: next });
    setMapping(next);
  }

  async function useFile(given: File): Promise<void> {
    const { BadMapping, readMapping } = await import("../import/mappingFile.ts");
    try {
      const next = readMapping(await given.text());
      const strange = Object.keys(next.columns).filter((name) => !table.columns.includes(name));
      change({ ...next, columns: { ...guess.mapping.columns, ...next.columns } });
      setNotice(strange.length === 0 ? "" : t("intake.mappingUsed", { columns: i18n.list(strange) }));
    } catch (error) {
      if (!(error instanceof BadMapping)) throw error;
      setNotice(t("intake.badMapping", { why: error.message }));
    }
  }

  async function save(): Promise<void> {
    const { writeMapping } = await import("../import/mappingFile.ts");
    download(new Blob([writeMapping(mapping)], { type: "application/yaml" }), `${stemOf(file.name)}.mapping.yaml`);
  }

  async function open({ read }: Reading): Promise<void> {
    const record = recordOf(table, mapping, read, term);
    const hash = await contentHash(record, NEVER);
    left.set(file, { so, mapping });
    onMade(new File([JSON.stringify({ ...record, ...(hash === null ? {} : { hash }) })], file.name, { type: "application/json" }));
  }

  const inTurn = (work: Promise<void>): void =>
    void work.catch((error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))));
  return (
    <Intake
      table={table}
      known={guess.known}
      mapping={mapping}
      gazetteer={gazetteer}
      notice={notice}
      back={back}
      onMapping={change}
      onMappingFile={(given) => inTurn(useFile(given))}
      onReadSo={onReadSo}
      onSave={() => inTurn(save())}
      onRefused={({ refused }) => {
        const cells = new Map(table.rows.map((row) => [row.line, row.cells]));
        const heads = [t("intake.line"), t("intake.columns"), t("intake.value"), t("intake.reason"), t("intake.remedy"), ...table.columns];
        const rows = refused.map(({ line, column, value, fault }) => [
          line,
          column,
          value,
          t(`intake.fault.${fault}`),
          t(remedyKey(fault)),
          ...(cells.get(line) ?? []),
        ]);
        const text = [heads, ...rows].map((row) => row.map(writeCell).join(",")).join("\r\n");
        download(new Blob(["\uFEFF", text, "\r\n"], { type: "text/csv" }), `${stemOf(file.name)}.refused.csv`);
      }}
      onOpen={(reading) => inTurn(open(reading))}
    />
  );
}

/** A mapping of this file, if it was read with the same columns. */
const keptFor = (table: Table, mapping: Mapping | undefined): Mapping | undefined =>
  mapping && table.columns.every((name) => name in mapping.columns) ? mapping : undefined;

const stemOf = (name: string): string => name.replace(/\.[a-z0-9]{1,8}$/i, "");
