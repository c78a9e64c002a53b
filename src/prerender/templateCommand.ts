import { join } from "node:path";
import { parseArgs } from "node:util";
import { workbookOf } from "../export/workbook.ts";
import { fieldsAsGiven } from "../model/language.ts";
import { writeWhole } from "../prepare/publish.ts";
import { tidyTables } from "../tidy/write.ts";
import { openRecord } from "./openRecord.ts";

interface Terminal {
  readonly root: string;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const USAGE = "npm run template -- -o RECORD.xlsx [--data public/data/dataset.json]";

const HOW = [
  "في كل ورقة جدول من السجل: عنصر في كل صف، والمعرّفات تربط الجداول. الأعمدة مشروحة في الورقة الأخيرة. اختر الرموز من القوائم، واكتب التاريخ نصًّا بصيغة EDTF. أفلت الملف على الصفحة ليُفتح.",
  "Each sheet is a table of the record: a thing a row, joined by ids. The last sheet tells what the columns are. Choose codes from the lists, and write dates as EDTF text. Drop the file on the page to open it.",
];

/** Writes an empty workbook with the vocabulary of a record to choose from. Gives 0, 1 where it cannot be written, 2 for wrong usage. */
export async function templateCommand(args: readonly string[], { root, out, err }: Terminal): Promise<0 | 1 | 2> {
  const asked = read(args);
  if (asked === null) {
    err(`usage: ${USAGE}`);
    return 2;
  }
  try {
    const dataset = await openRecord(join(root, asked.data));
    const tables = tidyTables(fieldsAsGiven({ ...dataset.rows(), contact: null })).filter(
      ({ head }) => !/^(corrections|withdrawn)$/.test(head.name),
    );
    const empty = tables.map((table) => (table.head.name.startsWith("codebook") ? table : { ...table, rows: [] }));
    writeWhole(asked.out, await workbookOf(empty, HOW));
    out(`wrote ${asked.out}`);
    return 0;
  } catch (error) {
    err(String(error));
    return 1;
  }
}

function read(args: readonly string[]): { readonly out: string; readonly data: string } | null {
  try {
    const options = { out: { type: "string", short: "o" }, data: { type: "string", default: "public/data/dataset.json" } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return values.out === undefined ? null : { out: values.out, data: values.data };
  } catch {
    return null;
  }
}
