import { createContext, useContext } from "react";
import type { Selection } from "../view/view.ts";

/** How a mention inside the details selects what it names, moving the focus with it. */
export const FollowContext = createContext<(selection: Selection) => void>(() => undefined);
export const useFollow = (): ((selection: Selection) => void) => useContext(FollowContext);

/** True inside what concerns a child: the words of the report are masked. */
export const MaskContext = createContext(false);
export const useMasked = (): boolean => useContext(MaskContext);
