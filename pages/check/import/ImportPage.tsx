import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { count } from "../../../addin/taskpane/count.ts";
import { Icon } from "../../../addin/taskpane/icons.tsx";
import { mappingFile, parseMapping } from "../../../rbm/import/index.ts";
import { date } from "../../shell/date.ts";
import { ChooseFile } from "../ChooseFile.tsx";
import type { Place } from "../file-book.ts";
import { Outside } from "../Outside.tsx";
import { FileRefused, type OpenedFile } from "../open-file.ts";
import { saveFile } from "../save-file.ts";
import type { Outcome, Written } from "./importer.worker.ts";
import { OutcomePane } from "./OutcomePane.tsx";
import { SourcePreview } from "./SourcePreview.tsx";
import { TableCard } from "./TableCard.tsx";
import { type From, type Import, useImport } from "./use-import.ts";

export interface ImportPageProps {
  readonly file: OpenedFile;
  /** Whether the workbook that came of it is looked at instead. */
  readonly hidden: boolean;
  onOpen(file: File | undefined): void;
  /** Goes on with the workbook that came of it. */
  onImported(bytes: Uint8Array, name: string): Promise<void>;
  /** Checks the file as it is, though it is not on the template. */
  onAsItIs(): void;
}

/** A workbook that is not on the template: what each of its columns is taken for, to be changed, and what comes of it. */
export function ImportPage({ file, hidden, onOpen, onImported, onAsItIs }: ImportPageProps): JSX.Element {
  const own = useImport(file);
  const { mapping } = own;
  const [refused, setRefused] = useState<string | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  /** What was pressed to go to a cell. */
  const came = useRef<HTMLElement | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!hidden) heading.current?.focus();
  }, [hidden]);
  const name = file.name.replace(/\.[^.]*$/, "");
  const takeFile = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    try {
      own.use(parseMapping(JSON.parse(await chosen.text())), chosen.name);
      setRefused(null);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      setRefused(`${chosen.name} cannot be used as a mapping: ${why}. The mapping stays as it was.`);
    }
  };
  const [trouble, setTrouble] = useState<string | null>(null);
  const isReady = own.outcome !== null && own.work.state === "idle";
  const isWorth = isReady && !own.outcome?.isEmpty;
  const written = async (then: (made: Written) => void | Promise<void>): Promise<void> => {
    setTrouble(null);
    const done = await own.write();
    try {
      if (done) await then(done);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      setTrouble(`The new workbook was not read. ${error.message}`);
    }
  };
  const goTo = (to: Place): void => {
    came.current = document.activeElement as HTMLElement | null;
    setPlace(to);
  };
  const back = (): void => {
    setPlace(null);
    came.current?.focus();
  };
  const made = `${name}_on_template.xlsx`;
  return (
    <main class="import" hidden={hidden}>
      <div class="page-head">
        <h1>{file.name}</h1>
        <span class="quiet">Not on the template</span>
        <div class="right">
          <span class="quiet small">Drop another file anywhere, or</span>
          <ChooseFile onOpen={onOpen} name="Choose a file" />
          <button
            type="button"
            class="btn"
            aria-disabled={!isWorth || undefined}
            onClick={() => isWorth && written(({ bytes }) => saveFile(bytes, made))}
          >
            Download the new workbook
          </button>
        </div>
      </div>
      <Outside of={file.outside} copy="new workbook" />
      <div class="import-body">
        {place ? <SourcePreview workbook={file.workbook} place={place} onPlace={setPlace} onClose={back} /> : null}
        <div class="tables" hidden={place !== null}>
          <section class="lead">
            <h2 ref={heading} tabIndex={-1}>
              {leadOf(own)}
            </h2>
            <p>
              This file is not on the template, so it is put onto it first. See what each column was taken for, change
              what is wrong, leave out what should stay behind. It happens in this browser; nothing is sent.
            </p>
            <p class="small">
              {fromWords(own.from)}{" "}
              {own.from.kind !== "guess" ? (
                <button type="button" class="link" onClick={own.guessAnew}>
                  {own.from.kind === "kept" ? "Guess anew and forget it" : "Guess anew"}
                </button>
              ) : file.isCsv ? null : (
                <>
                  Not what you expected?{" "}
                  <button type="button" class="link" onClick={onAsItIs}>
                    Check the file as it is
                  </button>
                </>
              )}
            </p>
            {refused ? (
              <p class="note warn" role="alert">
                {refused}
              </p>
            ) : null}
            <div class="mapping-file">
              <ChooseFile onOpen={takeFile} name="Use a mapping file" accept=".json" />
              <button
                type="button"
                class="btn"
                aria-disabled={mapping === null || undefined}
                onClick={() => mapping && saveFile(mappingFile(mapping), `${name}_mapping.json`)}
              >
                Download the mapping
              </button>
            </div>
          </section>
          {mapping?.sheets.map((table, at) => (
            <TableCard
              key={`${at} ${table.sheet}`}
              table={table}
              nth={mapping.sheets.slice(0, at).filter(({ sheet }) => sheet === table.sheet).length + 1}
              seen={own.seen?.[at] ?? null}
              framework={own.framework}
              onChange={(changed) => own.setTable(at, changed)}
              onHeader={(place) => own.setHeader(at, place)}
            />
          ))}
        </div>
        <OutcomePane
          own={own}
          onCheck={isWorth ? () => written(({ bytes }) => onImported(bytes, made)) : null}
          place={place}
          onGoTo={goTo}
          onList={isReady ? () => written(({ list }) => saveFile(list, `${name}_to_look_at.csv`)) : null}
          trouble={trouble}
        />
      </div>
    </main>
  );
}

function leadOf({ mapping, outcome, work }: Import): JSX.Element | string {
  if (!mapping) return work.state === "working" ? "Looking for tables of indicators…" : "This file was not looked at";
  const taken = mapping.sheets.filter((table) => table.taken).length;
  if (outcome && saysNothing(outcome))
    return (
      <>
        <span class="is-error">
          <Icon shape="error" />
        </span>
        No indicators were found. Say below in which row the headers of a table stand
      </>
    );
  const kpis = outcome ? `, ${count(outcome.made.kpis, "indicator")}` : "";
  return `It looks like a results framework (logframe): ${count(taken, "table")}${kpis}`;
}

const saysNothing = ({ isEmpty, made }: Outcome): boolean => isEmpty || made.kpis + made.results === 0;

function fromWords(from: From): string {
  if (from.kind === "file") return `The mapping is the one of ${from.name}, as it stands there.`;
  if (from.kind === "kept")
    return `Columns are taken as you left them on ${date(from.at)}, for a workbook with the same headers.`;
  return "Columns were guessed by their names and by what they hold. What you change is kept in this browser, for workbooks with the same headers.";
}
