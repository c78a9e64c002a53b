import { type ReactNode, useEffect, useState } from "react";
import { download } from "../export/download.ts";
import type { I18n } from "../i18n/translator.ts";
import { recordOf } from "../import/dataset.ts";
import type { Mapping, ReadSo } from "../import/mapping.ts";
import type { Reading } from "../import/rows.ts";
import type { Table } from "../import/table.ts";
import { Intake } from "../intake/Intake.tsx";
import { Unread } from "../intake/Unread.tsx";
import { useI18n } from "../ui/i18n.ts";
import { Gate } from "./Gate.tsx";
import { madeFile } from "./madeFile.ts";
import { isMappingFile, type KeptMapping, type Opened, openTables, type UnreadFile } from "./openTable.ts";
import { refusedCsv } from "./refusedCsv.ts";
import { type Back, WayBack } from "./WayBack.tsx";

interface Props {
  readonly file: File;
  /** Files that were given with it. */
  readonly beside: readonly File[];
  readonly back: Back;
  /** Shown where the file is no table. */
  readonly otherwise: ReactNode;
  /** Opens what was made of it. */
  readonly onMade: (record: File) => void;
}

type State =
  | { readonly phase: "reading" }
  | { readonly phase: "open"; readonly opened: Opened }
  | { readonly phase: "unread"; readonly unread: UnreadFile };

/** Where the reader left a file's mapping, for whoever comes back to it. */
const left = new WeakMap<File, { readonly so: ReadSo; readonly mapping: Mapping }>();

interface Reader {
  readonly state: State;
  readonly so: ReadSo;
  readonly readAnew: (so: ReadSo) => void;
  readonly readBy: (mapping: File) => void;
}

/** Reads files as tables, and anew where a reader says how. */
function useTables(file: File, given: readonly File[]): Reader {
  const [so, setSo] = useState<ReadSo>(() => left.get(file)?.so ?? {});
  const [beside, setBeside] = useState(given);
  const [state, setState] = useState<State>({ phase: "reading" });
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(
    function read() {
      let gone = false;
      async function run(): Promise<void> {
        try {
          const next = await openTables(file, beside, so);
          if (!gone) setState("error" in next ? { phase: "unread", unread: next } : { phase: "open", opened: next });
        } catch (error) {
          if (!gone) setFailure(error instanceof Error ? error : new Error(String(error)));
        }
      }
      void run();
      return function leave() {
        gone = true;
      };
    },
    [file, beside, so],
  );
  if (failure) throw failure;
  function readAnew(next: ReadSo): void {
    setState({ phase: "reading" });
    setSo(next);
  }
  function readBy(mapping: File): void {
    left.delete(file);
    setBeside([...beside.filter((one) => !isMappingFile(one)), mapping]);
    readAnew({});
  }
  return { state, so, readAnew, readBy };
}

/** The step between a table and the record that it becomes; nothing leaves the device. */
export function TableIntake({ file, beside, back, otherwise, onMade }: Props) {
  const { t } = useI18n();
  const { state, so, readAnew, readBy } = useTables(file, beside);
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
      if (state.unread.error.code === "kind" && state.unread.name === file.name) return otherwise;
      return (
        <Gate>
          <Unread {...state.unread} back={wayBack} onReadSo={readAnew} />
        </Gate>
      );
    case "open":
      return (
        <Gate className="gate gate-intake">
          <Mapped file={file} so={so} opened={state.opened} back={wayBack} onReadSo={readAnew} onMappingFile={readBy} onMade={onMade} />
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
  readonly onMappingFile: (mapping: File) => void;
}

function Mapped({ file, so, opened, back, onReadSo, onMappingFile, onMade }: MappedProps) {
  const { table, joined, apart, guess, kept, gazetteer, term } = opened;
  const i18n = useI18n();
  const [mapping, setMapping] = useState(
    () => leftFor(table, left.get(file)?.mapping) ?? (kept && "mapping" in kept ? kept.mapping : guess.mapping),
  );
  const [making, setMaking] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  if (failure) throw failure;

  function change(next: Mapping): void {
    left.set(file, { so, mapping: next });
    setMapping(next);
  }

  async function save(): Promise<void> {
    const { writeMapping } = await import("../import/mappingFile.ts");
    download(new Blob([writeMapping(mapping)], { type: "application/yaml" }), `${stemOf(file.name)}.mapping.yaml`);
  }

  async function open({ read }: Reading): Promise<void> {
    setMaking(true);
    await afterPaint();
    const record = recordOf(table, mapping, read, term);
    left.set(file, { so, mapping });
    onMade(madeFile(record, file.name));
  }

  const inTurn = (work: Promise<void>): void =>
    void work.catch((error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))));
  return (
    <Intake
      table={table}
      joined={joined}
      apart={apart}
      known={guess.known}
      mapping={mapping}
      gazetteer={gazetteer}
      notice={kept ? noticeOf(kept, i18n) : ""}
      back={back}
      making={making}
      onMapping={change}
      onMappingFile={onMappingFile}
      onReadSo={onReadSo}
      onSave={() => inTurn(save())}
      onRefused={({ refused }) =>
        download(new Blob([refusedCsv(table, refused, i18n)], { type: "text/csv" }), `${stemOf(file.name)}.refused.csv`)
      }
      onOpen={(reading) => inTurn(open(reading))}
    />
  );
}

function noticeOf(kept: KeptMapping, { t, list }: I18n): string {
  if ("bad" in kept) return t("intake.badMapping", { why: kept.bad });
  return kept.strange.length === 0 ? t("intake.mappingRead") : t("intake.mappingUsed", { columns: list(kept.strange) });
}

/** When what was last drawn is seen. */
const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** A mapping of this file, if it was read with the same columns. */
const leftFor = (table: Table, mapping: Mapping | undefined): Mapping | undefined =>
  mapping && table.columns.every((name) => name in mapping.columns) ? mapping : undefined;

const stemOf = (name: string): string => name.replace(/\.[a-z0-9]{1,8}$/i, "");
