import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { lazily } from "../../addin/taskpane/lazily.tsx";
import { useStore } from "../shell/api.ts";
import { Shell } from "../shell/Shell.tsx";
import { Checked } from "./Checked.tsx";
import { ChooseFile } from "./ChooseFile.tsx";
import { FileRefused, type OpenedFile, openFile } from "./open-file.ts";
import { Refused, type RefusedProps } from "./Refused.tsx";

const ImportPage = lazily(() => import("./import/ImportPage.tsx").then((module) => module.ImportPage));

/** Drop a workbook, see every issue, fix, push; the file stays in this browser until then. */
export function CheckPage(): JSX.Element {
  const store = useStore();
  const [file, setFile] = useState<OpenedFile | null>(null);
  /** What came of an import of the file. */
  const [imported, setImported] = useState<OpenedFile | null>(null);
  const [asItIs, setAsItIs] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const [refused, setRefused] = useState<Pick<RefusedProps, "name" | "why"> | null>(null);
  const [over, setOver] = useState(false);

  const open = async (dropped: File | undefined): Promise<void> => {
    if (!dropped) return;
    setReading(dropped.name);
    setRefused(null);
    try {
      const opened = await openFile(dropped);
      setImported(null);
      setAsItIs(false);
      setFile(opened);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      setRefused({ name: dropped.name, why: error.message });
    } finally {
      setReading(null);
    }
  };
  useDrop(open, setOver);
  const isImport = file !== null && !file.isOurs;
  const shown = isImport && !asItIs ? imported : file;

  const backToImport = (): void => {
    setImported(null);
    setAsItIs(false);
  };

  return (
    <Shell page="check" sample={store?.sample ?? false} who={["No sign-in needed", "Files stay in this browser"]}>
      {file && refused ? <Refused {...refused} open={file.name} onClose={() => setRefused(null)} /> : null}
      {file && isImport ? (
        <ImportPage
          key={keyOf(file)}
          file={file}
          hidden={shown !== null}
          onOpen={open}
          onImported={async (bytes, name) =>
            setImported(await openFile(new File([bytes as Uint8Array<ArrayBuffer>], name)))
          }
          onAsItIs={() => setAsItIs(true)}
        />
      ) : null}
      {shown ? (
        <Checked key={keyOf(shown)} file={shown} onOpen={open} onBack={isImport ? backToImport : undefined} />
      ) : null}
      {file ? null : (
        <main class={`drop ${over ? "over" : ""}`}>
          <h1>{reading ? `Reading ${reading}…` : "Drop a workbook or a CSV file here"}</h1>
          {refused ? <Refused {...refused} /> : null}
          <p>
            You get the same checks as in Excel, cell by cell, and a corrected copy. The file is read in this browser;
            nothing is sent until you push.
          </p>
          <ChooseFile onOpen={open} name="Choose a file" primary />
          <p class="small">
            A logframe or a list of indicators of your own, .xlsx or .csv, is put onto the template first.
          </p>
          <p class="small">
            No workbook yet? <a href="/#templates">Download the template of your priority</a>, prefilled with what was
            last accepted. Or try it with the <a href="/api/samples/messy.xlsx">messy sample</a>, which has two dozen
            errors planted.
          </p>
        </main>
      )}
    </Shell>
  );
}

const keyOf = ({ name, bytes }: OpenedFile): string => name + bytes.length;

/** A file may be dropped anywhere on the page. */
function useDrop(open: (file: File | undefined) => void, setOver: (over: boolean) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      open(event.dataTransfer?.files[0]);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
}
