import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { comparePeriods } from "../../../rbm/framework/period.ts";
import { bind } from "../../../rbm/template/bind.ts";
import type { Identity } from "../../../rbm/template/content.ts";
import type { Template } from "../../../rbm/template/template.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import type { Api, FullSubmission, SubmissionSummary } from "../api.ts";
import type { Remark } from "../book.ts";
import { count } from "../count.ts";
import { Trouble } from "../trouble.ts";
import { openRemarks, remarksOf } from "./remarks.ts";
import { Version } from "./Version.tsx";

export interface HistoryTabProps {
  readonly identity: Identity;
  readonly workbook: Workbook;
  readonly template: Template;
  readonly api: Api;
  onGoTo(sheet: string, cell: string): void;
  /** Writes what reviewers said into the sheets. */
  readonly onRemark?: (remarks: readonly Remark[]) => Promise<number>;
}

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
  const [open, setOpen] = useState<FullSubmission | null>(null);
  useEffect(() => {
    api.submissions(identity).then(
      (list) => setAll([...list].sort(ownFirst(identity.period))),
      (error) => setAll(error instanceof Trouble ? error : null),
    );
  }, [identity.framework, identity.priority, identity.office, identity.period]);
  const bound = useMemo(() => bind(workbook, template), [workbook, template]);
  const counts = openRemarks(open ? remarksOf(open.decisions, bound, open.content) : []);
  return (
    <>
      <div class="pane-body">
        {all instanceof Trouble ? (
          <p class="stack quiet" role="alert">
            {all.message} The history is on the server; look again when it is back.
          </p>
        ) : !all ? (
          <p class="stack quiet">Asking the server…</p>
        ) : all.length === 0 ? (
          <p class="stack quiet">Nothing was pushed for {identity.priority} yet.</p>
        ) : (
          <ul class="versions">
            {all.map((one, i) => (
              <li key={one.id}>
                <Version
                  one={one}
                  open={i === 0}
                  api={api}
                  bound={bound}
                  onGoTo={onGoTo}
                  {...(i === 0 && one.period === identity.period && { onLoad: setOpen })}
                  {...(onRemark && { onRemark })}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      {counts.all > 0 ? (
        <div class="pane-foot">
          <p>
            {counts.open} of {count(counts.all, "comment")} on cells {counts.open === 1 ? "is" : "are"} open.
          </p>
          <a class="btn primary wide" href="#push">
            Review what will be pushed
          </a>
        </div>
      ) : null}
    </>
  );
}
