import { compare } from "./compare.ts";
import { corrections } from "./corrections.ts";
import { counted } from "./counted.ts";
import { details } from "./details.ts";
import { embed } from "./embed.ts";
import { exporting } from "./export.ts";
import { figure } from "./figure.ts";
import { help } from "./help.ts";
import { intake } from "./intake.ts";
import { link } from "./link.ts";
import { loadErrors } from "./loadErrors.ts";
import { mapPanels } from "./mapPanels.ts";
import { offline } from "./offline.ts";
import { pointers } from "./pointers.ts";
import { release } from "./release.ts";
import { share } from "./share.ts";
import { sources } from "./sources.ts";
import { table } from "./table.ts";
import { timePanels } from "./timePanels.ts";
import { tour } from "./tour.ts";

/** The English of what is loaded when it is needed: the other views, sharing, figures. */
export const more = {
  ...help,
  ...intake,
  ...link,
  ...loadErrors,
  ...corrections,
  ...counted,
  ...details,
  ...embed,
  ...exporting,
  ...figure,
  ...mapPanels,
  ...compare,
  ...pointers,
  ...release,
  ...offline,
  ...share,
  ...sources,
  ...table,
  ...timePanels,
  ...tour,
};
