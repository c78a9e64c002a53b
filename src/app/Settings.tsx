import { useRef } from "react";
import { useUpdate, useView } from "../state/hooks.ts";
import { useI18n } from "../ui/i18n.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { set } from "../view/transitions.ts";

const SAMPLES = { latn: "123", arab: "١٢٣" } as const;

/** What a reader sets once: digits, and another record from a file. */
export function Settings({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t, lang } = useI18n();
  const digits = useView((view) => view.digits);
  const update = useUpdate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="settings" aria-label={t("common.settings")}>
      {lang === "ar" && (
        <Segmented
          legend={t("common.digits")}
          value={digits}
          options={(["latn", "arab"] as const).map((value) => ({ value, label: SAMPLES[value] }))}
          onChange={(value) => update(set("digits", value))}
        />
      )}
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t("app.openFile")}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.csv,.tsv,.tab,.txt,.xlsx,.geojson,.kml,.kmz,.ics,.parquet,.arrow"
        multiple
        hidden
        onChange={(event) => {
          if (event.target.files?.length) onFiles([...event.target.files]);
        }}
      />
    </section>
  );
}
