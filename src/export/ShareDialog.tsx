import type { ComponentType, ReactNode } from "react";
import type { OpenFile } from "../figure/browser.ts";
import type { Release } from "../model/release.ts";
import type { Basemap } from "../scene/basemap.ts";
import { useDataset } from "../state/hooks.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useI18n } from "../ui/i18n.ts";
import { CitationSection } from "./CitationSection.tsx";
import { DataSection } from "./DataSection.tsx";
import { EmbedSection } from "./EmbedSection.tsx";
import { FigureSection } from "./FigureSection.tsx";
import { LinkSection } from "./LinkSection.tsx";
import { Tabs } from "./Tabs.tsx";
import "./share.css";

/** The addresses that app/ knows: of the exact view, and of the page that holds the record, without a fragment. */
export interface Addresses {
  readonly permalink: string;
  readonly recordUrl: string;
}

export interface SectionProps extends Addresses {
  /** Fetches the basemap; without it figures cannot be drawn, and are not offered. */
  readonly fetchBasemap?: () => Promise<Basemap>;
  /** Fetches what this site has released, oldest first. */
  readonly releases: () => Promise<readonly Release[]>;
  /** Opens a file of the site; `fetch` where left out. */
  readonly openFile?: OpenFile;
  /** A way to keep the whole page, beside its data. */
  readonly keep?: ReactNode;
}

interface Props extends SectionProps {
  readonly open: boolean;
  /** False where the page has no embed beside it. */
  readonly embeds?: boolean;
  /** The section to open on, by its id; what names none opens the first. */
  readonly start?: string | undefined;
  readonly onClose: () => void;
}

interface ShareSection {
  readonly id: string;
  readonly label: "share.link" | "share.data" | "share.citation" | "share.figure" | "share.embed";
  readonly Section: ComponentType<SectionProps>;
  readonly drawn?: true;
  readonly framed?: true;
}

/** One tab each, in this order. */
const SECTIONS: readonly ShareSection[] = [
  { id: "link", label: "share.link", Section: LinkSection },
  { id: "embed", label: "share.embed", Section: EmbedSection, framed: true },
  { id: "figure", label: "share.figure", Section: FigureSection, drawn: true },
  { id: "data", label: "share.data", Section: DataSection },
  { id: "citation", label: "share.citation", Section: CitationSection },
];

export function ShareDialog({ open, onClose, start, embeds = true, ...given }: Props) {
  const { t } = useI18n();
  const panels = SECTIONS.filter(({ drawn, framed }) => (!drawn || given.fetchBasemap) && (!framed || embeds)).map(
    ({ id, label, Section }) => ({
      id,
      label: t(label),
      content: <Section {...given} />,
    }),
  );
  return (
    <Dialog open={open} title={t("share.title")} onClose={onClose}>
      <GivenTerms />
      <Tabs label={t("share.sections")} panels={panels} start={start} />
    </Dialog>
  );
}

/** On what terms others gave the data that the record was made of. */
function GivenTerms() {
  const { t } = useI18n();
  const { terms } = useDataset();
  if (terms === null || (!terms.local && terms.citation === null)) return null;
  return (
    <p className="share-terms">
      {terms.local && <strong>{t("share.localOnly")}</strong>} {terms.citation !== null && t("share.citeAs", { citation: terms.citation })}
    </p>
  );
}
