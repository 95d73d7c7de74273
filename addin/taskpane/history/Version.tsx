import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { BoundWorkbook } from "../../../rbm/template/bind.ts";
import type { Api, FullSubmission, Status, SubmissionSummary } from "../api.ts";
import type { Remark } from "../book.ts";
import { day } from "../dates.ts";
import { Icon, Mark, type Shape } from "../icons.tsx";
import { asRemarks, remarksOf } from "./remarks.ts";
import { SaidOf } from "./SaidOf.tsx";

const SHOWN: Readonly<Record<Status, { readonly shape: Shape; readonly word: string }>> = {
  submitted: { shape: "submitted", word: "Submitted" },
  accepted: { shape: "accepted", word: "Accepted" },
  "partly accepted": { shape: "checked", word: "Partly accepted" },
  returned: { shape: "returned", word: "Returned" },
};

export interface VersionProps {
  readonly one: SubmissionSummary;
  readonly open: boolean;
  readonly api: Api;
  readonly bound: BoundWorkbook;
  onGoTo(sheet: string, cell: string): void;
  /** Writes what reviewers said into the sheets. */
  readonly onRemark?: (remarks: readonly Remark[]) => Promise<number>;
  readonly onLoad?: (full: FullSubmission) => void;
}

/** A submission: who pushed it, what they said, what reviewers said. */
export function Version({ one, open: first, api, bound, onGoTo, onRemark, onLoad }: VersionProps): JSX.Element {
  const [open, setOpen] = useState(first);
  const [written, setWritten] = useState("");
  const [full, setFull] = useState<FullSubmission | null>(null);
  useEffect(() => {
    if (!open || full) return;
    api.submission(one.id).then(
      (loaded) => {
        setFull(loaded);
        onLoad?.(loaded);
      },
      () => {},
    );
  }, [open, one.id]);
  const { shape, word } = SHOWN[one.status];
  const said = full ? remarksOf(full.decisions, bound, full.content) : [];
  const remarks = asRemarks(said, day);
  const write = async (): Promise<void> => {
    try {
      const count = (await onRemark?.(remarks)) ?? 0;
      setWritten(count === 0 ? "Every comment is in the sheets already." : `${count} written beside their cells.`);
    } catch {
      setWritten("Nothing was written. Leave the cell you are typing in, then write again.");
    }
  };
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={0}>
        <Icon shape="chevron" class="chev" />
        <span>
          {one.period}, version {one.version}
          <small>
            Pushed {day(one.at)} by {one.by}
          </small>
        </span>
        <span class="state">
          <Mark shape={shape} />
          <span>{word}</span>
        </span>
      </summary>
      <ul class="thread">
        {one.note ? (
          <li>
            <span class="quiet small">Note to the reviewer</span>
            <blockquote>{one.note}</blockquote>
          </li>
        ) : null}
        {said.map((each) => (
          <SaidOf key={each.at + each.by + each.comment + each.places[0]?.cell} said={each} onGoTo={onGoTo} />
        ))}
        {full && said.length === 0 ? <li class="quiet">No comments of reviewers.</li> : null}
        {onRemark && remarks.length > 0 ? (
          <li>
            <button type="button" class="btn" onClick={write}>
              Write comments beside the cells
            </button>
            <p class="quiet small" role="status">
              {written}
            </p>
          </li>
        ) : null}
      </ul>
    </details>
  );
}
