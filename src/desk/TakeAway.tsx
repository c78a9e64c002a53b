import { lazy, Suspense } from "react";
import { download } from "../export/download.ts";
import { listAt } from "../model/raw.ts";
import { REPORT_MODELINE } from "../prepare/modeline.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useI18n } from "../ui/i18n.ts";
import { useDesk } from "./context.ts";
import type { Registry } from "./deskState.ts";
import { yamlOf, yamlWith } from "./yamlOut.ts";

/** Only under the development server; what is built asks nobody. */
const WriteIn = import.meta.env.DEV ? lazy(async () => ({ default: (await import("./WriteIn.tsx")).WriteIn })) : null;

interface File {
  readonly name: string;
  readonly yaml: string;
}

const COMMAND = "npm run data";

/** The files that a coder takes away: the report, and each registry that has got an entry. */
export function useFiles(): () => readonly File[] {
  const { desk, record, name } = useDesk();
  return () => {
    const { report, added } = desk.now;
    const registries = (["places", "actors", "elections"] as const satisfies readonly Registry[]).filter((list) => added[list].length > 0);
    return [
      { name, yaml: desk.opened ? yamlWith(desk.opened.yaml, report) : `${REPORT_MODELINE}\n${yamlOf(report)}` },
      ...registries.map((list) => {
        const file = `data/${list}.yaml`;
        const before = record.files.find((one) => one.name === file)?.value;
        return { name: file, yaml: yamlWith(record.yamlOf(file) ?? "", [...listAt(before, []), ...added[list]]) };
      }),
    ];
  };
}

/** Offers the files, and says whether the record will take them. */
export function TakeAway({
  open,
  onClose,
  onTaken,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onTaken: () => void;
}) {
  const { t, plural } = useI18n();
  const { errors } = useDesk();
  const files = useFiles();
  return (
    <Dialog open={open} title={t("desk.takeAway")} onClose={onClose}>
      <p>{errors.length === 0 ? t("desk.takeGood") : plural("desk.takeErrors", errors.length, { command: COMMAND })}</p>
      <p>{t("desk.takeHelp", { folder: "data/sources", command: COMMAND })}</p>
      {open &&
        files().map(({ name, yaml }, at) => (
          <div key={name} className="desk-taken">
            <p>
              <button
                type="button"
                className="button button-primary"
                onClick={() => {
                  download(new Blob([yaml], { type: "application/yaml" }), name.replace(/^.*\//, ""));
                  onTaken();
                }}
              >
                {t("desk.download", { name: name.replace(/^.*\//, "") })}
              </button>{" "}
              {at > 0 && <span className="desk-aside">{t("desk.takeRegistry", { folder: "data" })}</span>}
            </p>
            {WriteIn && (
              <Suspense>
                <WriteIn name={name} yaml={yaml} onWritten={onTaken} />
              </Suspense>
            )}
            <pre dir="ltr" tabIndex={0} aria-label={name}>
              {yaml}
            </pre>
          </div>
        ))}
    </Dialog>
  );
}
