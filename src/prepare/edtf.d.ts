declare module "edtf" {
  /** Throws where `text` is no Extended Date/Time Format. */
  export function parse(text: string): unknown;
}
