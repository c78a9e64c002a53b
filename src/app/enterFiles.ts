import { reset } from "../view/transitions.ts";
import { readFragment, writeFragment } from "../view/url.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import { currentPage } from "./address.ts";
import { fileHere, given, isForeign, isWording, type Place, push } from "./entries.ts";

/** Makes an entry for a record in files, of which the first that may be one is the record: it opens whole, in the digits and the direction of time that the reader chose. Another file may have been entered since the reader was at `place`. What the reader made here, or has a name that no record has, is opened without asking. */
export function enterFiles(files: readonly File[], { wanted, back }: Place, isMade: boolean): void {
  const records = files.filter((one) => !isWording(one) && !/\.ya?ml$/.test(one.name));
  const file = records.find(({ name }) => name.endsWith(".json")) ?? records[0] ?? files[0];
  if (!file) return;
  const key = `${performance.timeOrigin} ${given.size}`;
  given.set(key, {
    from: "file",
    key,
    file,
    beside: files.filter((other) => other !== file),
    isAgreed: isMade || !file.name.endsWith(".json"),
  });
  const { pathname, search, hash, href } = window.location;
  const left = fileHere()?.back ?? (isForeign(wanted) ? back : null) ?? `${pathname}${search}${hash}`;
  const whole = writeFragment({ ...DEFAULT_VIEW, ...reset(readFragment(hash).view) });
  const next = { record: { file: key, name: file.name, back: left } };
  if (!push(next, currentPage(href, whole))) window.history.pushState(next, "");
}
