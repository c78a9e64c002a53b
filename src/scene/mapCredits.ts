import type { I18n } from "../i18n/translator.ts";
import type { Dataset } from "../model/dataset.ts";

/** Whom the map's outlines are by, and of our own record its coordinates too: where another's come from is not known. */
export const mapCredits = ({ host }: Pick<Dataset, "host">, { t }: I18n): string => t(host === null ? "map.attribution" : "map.outlinesBy");
