import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { comparePeriods } from "../../../rbm/framework/period.ts";
import type { Decision } from "../../../rbm/submission/submission.ts";
import { bind } from "../../../rbm/template/bind.ts";
import type { Identity } from "../../../rbm/template/content.ts";
import type { Template } from "../../../rbm/template/template.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { type Api, type Status, type SubmissionSummary, Trouble } from "../api.ts";
import type { Remark } from "../book.ts";
import { day } from "../dates.ts";
import { Icon, Mark, type Shape } from "../icons.tsx";
import { ownerOf, spanOf } from "../scope-words.ts";
import { asRemarks, remarksOf } from "./remarks.ts";

export interface HistoryTabProps {
  readonly identity: Identity;
  readonly workbook: Workbook;
  readonly template: Template;
  readonly api: Api;
  onGoTo(sheet: string, cell: string): void;
  /** Writes what reviewers said into the sheets. */
  readonly onRemark?: (remarks: readonly Remark[]) => Promise<number>;
}

const SHOWN: Readonly<Record<Status, { readonly shape: Shape; readonly word: string }>> = {
  submitted: { shape: "submitted", word: "Submitted" },
  accepted: { shape: "accepted", word: "Accepted" },
  "partly accepted": { shape: "checked", word: "Partly accepted" },
  returned: { shape: "returned", word: "Returned" },
};

/** The quarter of the open workbook, then the others; each latest first. */
const ownFirst =
  (period: string) =>
  (a: SubmissionSummary, b: SubmissionSummary): number =>
    Number(b.period === period) - Number(a.period === period) ||
    comparePeriods(b.period, a.period) ||
    b.version - a.version;

/** Submissions of this priority and what reviewers said; a comment leads to the cells it speaks of. */
export function HistoryTab({ identity, workbook, template, api, onGoTo, onRemark }: HistoryTabProps): JSX.Element {
  const [all, setAll] = useState<readonly SubmissionSummary[] | Trouble | null>(null);
  useEffect(() => {
    api.submissions(identity).then(
      (list) => setAll([...list].sort(ownFirst(identity.period))),
      (error) => setAll(error instanceof Trouble ? error : null),
    );
  }, [identity.framework, identity.priority, identity.office, identity.period]);
  if (all instanceof Trouble)
    return (
      <p class="stack quiet" role="alert">
        {all.message} The history is on the server; look again when it is back.
      </p>
    );
  if (!all) return <p class="stack quiet">Asking the server…</p>;
  if (all.length === 0) return <p class="stack quiet">Nothing was pushed for {ownerOf(identity)} yet.</p>;
  return (
    <ul class="versions">
      {all.map((one, i) => (
        <li key={one.id}>
          <Version
            one={one}
            open={i === 0}
            api={api}
            workbook={workbook}
            template={template}
            onGoTo={onGoTo}
            {...(onRemark && { onRemark })}
          />
        </li>
      ))}
    </ul>
  );
}

interface VersionProps extends Pick<HistoryTabProps, "api" | "workbook" | "template" | "onGoTo" | "onRemark"> {
  readonly one: SubmissionSummary;
  readonly open: boolean;
}

function Version({ one, open: first, api, workbook, template, onGoTo, onRemark }: VersionProps): JSX.Element {
  const [open, setOpen] = useState(first);
  const [written, setWritten] = useState("");
  const [decisions, setDecisions] = useState<readonly Decision[] | null>(null);
  useEffect(() => {
    if (open && !decisions)
      api.submission(one.id).then(
        (full) => setDecisions(full.decisions),
        () => setDecisions([]),
      );
  }, [open, one.id]);
  const { shape, word } = SHOWN[one.status];
  const said = remarksOf(decisions ?? [], bind(workbook, template));
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
          {spanOf(one)}, version {one.version}
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
        {said.map(({ by, at, comment, places }) => (
          <li key={at + by + comment}>
            <span class="quiet small">
              {by}, {day(at)}
            </span>
            <blockquote>{comment}</blockquote>
            {places.map(({ name, sheet, cell }) => (
              <p key={sheet + cell}>
                <span class="nb">{name}</span>
                <button type="button" class="btn plain" onClick={() => onGoTo(sheet, cell)}>
                  {sheet} {cell}
                </button>
              </p>
            ))}
          </li>
        ))}
        {decisions && said.length === 0 ? <li class="quiet">No comments of reviewers.</li> : null}
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
