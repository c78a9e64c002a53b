import type { ComponentProps } from "react";

interface FileInputProps extends Pick<ComponentProps<"input">, "ref" | "accept" | "hidden"> {
  readonly onFile: (file: File) => void;
}

/** A field for one file; the same file may be chosen again. */
export const FileInput = ({ onFile, ...more }: FileInputProps) => (
  <input
    type="file"
    {...more}
    onChange={({ target }) => {
      const file = target.files?.[0];
      if (file) onFile(file);
      target.value = "";
    }}
  />
);
