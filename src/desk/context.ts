import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { StoreApi } from "zustand/vanilla";
import { must } from "../model/must.ts";
import type { DeskView } from "./deskStore.ts";

export const DeskContext = createContext<StoreApi<DeskView> | null>(null);

const useDeskStore = (): StoreApi<DeskView> => must(useContext(DeskContext), "desk");

/** The desk as a whole, drawn anew with everything on it; throws outside its provider. */
export const useDesk = (): DeskView => useStore(useDeskStore());

/** A slice of the desk, for what is drawn many times; of a list or a map that the selector makes, what is in it counts, and has to be of the desk itself. */
export const useDeskOf = <T>(select: (view: DeskView) => T): T => useStore(useDeskStore(), useShallow(select));

/** What never changes while the page is open. */
export const useTools = (): Pick<DeskView, "record" | "update" | "say" | "setCursor" | "settle"> => useDeskStore().getState();
