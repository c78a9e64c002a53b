import { parse } from "yaml";
import { type OpenRecord, openRecord } from "../../src/desk/record.ts";
import { deskRecord } from "../../src/prerender/deskPage.ts";

/** The record as the desk's page brings it along. */
export const deskSide = (): OpenRecord => openRecord(deskRecord());
export const FILE_001 = "data/sources/ly-2024-11-11-municipal-arrangements.yaml";
export const valueOf = (yaml: string): unknown => parse(yaml);
