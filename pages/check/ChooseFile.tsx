import type { JSX } from "preact";

export interface ChooseFileProps {
  onOpen(file: File | undefined): void;
  readonly name: string;
  readonly primary?: boolean;
  /** Defaults to `.xlsx`. */
  readonly accept?: string;
}

/** A button that opens the file dialog: a file input cannot be labelled as a button everywhere. */
export function ChooseFile({ onOpen, name, primary = false, accept = ".xlsx" }: ChooseFileProps): JSX.Element {
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
