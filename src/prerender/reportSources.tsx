import type { PictureInput } from "../figure/picture.ts";
import type { Source } from "../model/types.ts";
import { ReportCard } from "../sources/ReportCard.tsx";
import { type Html, join, paragraph, tag, text } from "./html.ts";

export const sourcesHead = ({ i18n }: Pick<PictureInput, "i18n">): Html =>
  join([tag("h2", { id: "report-sources" }, text(i18n.t("sources.title"))), paragraph(i18n.t("sources.intro"))]);

/** Reports with what is known of each, and in so many words what is not; each under its id. */
export const SourcesList = ({ sources }: { readonly sources: readonly Source[] }) => (
  <div className="sources">
    <ul className="sources-reports">
      {sources.map((source) => (
        <li key={source.id} id={source.id}>
          <ReportCard source={source} />
        </li>
      ))}
    </ul>
  </div>
);
