import type { JSX } from "preact";
import { CSV_EXTENSIONS } from "../../rbm/workbook/csv/index.ts";

/** What can be checked or imported. */
const FILES = [".xlsx", ...CSV_EXTENSIONS].join();

export interface ChooseFileProps {
  onOpen(file: File | undefined): void;
  readonly name: string;
  readonly primary?: boolean;
  /** Defaults to workbooks and CSV files. */
  readonly accept?: string;
}

/** A button that opens the file dialog: a file input cannot be labelled as a button everywhere. */
export function ChooseFile({ onOpen, name, primary = false, accept = FILES }: ChooseFileProps): JSX.Element {
  const choose = (): void => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    input.onchange = () => onOpen(input.files?.[0]);
    input.click();
  };
  return (
    <button type="button" class={`btn ${primary ? "primary" : ""}`} onClick={choose}>
      {name}
    </button>
  );
}
