import { DatasetError } from "./errors.ts";

/** Code that is fetched only once a record needs it. Rejects with a DatasetError where it does not come; asked for again, it is fetched again. */
export async function fetchCode<T>(open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    throw new DatasetError("", { code: "missingPart" }, cause);
  }
}
