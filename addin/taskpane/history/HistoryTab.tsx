import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { comparePeriods } from "../../../rbm/framework/period.ts";
import type { Decision } from "../../../rbm/submission/submission.ts";
import { bind, cellAddress, cells } from "../../../rbm/template/bind.ts";
import type { Identity } from "../../../rbm/template/content.ts";
import type { Template } from "../../../rbm/template/template.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { type Api, type Status, type SubmissionSummary, Trouble } from "../api.ts";
import { day } from "../dates.ts";
import { Icon, type Shape } from "../icons.tsx";

export interface HistoryTabProps {
  readonly identity: Identity;
  readonly workbook: Workbook;
  readonly template: Template;
  readonly api: Api;
  onGoTo(sheet: string, cell: string): void;
}

const SHOWN: Readonly<Record<Status, { readonly shape: Shape; readonly word: string }>> = {
  submitted: { shape: "submitted", word: "Submitted" },
  accepted: { shape: "accepted", word: "Accepted" },
  "partly accepted": { shape: "checked", word: "Partly accepted" },
  returned: { shape: "returned", word: "Returned" },
};

/** Submissions of this priority and what reviewers said, latest first; a comment leads to the cells it speaks of. */
export function HistoryTab({ identity, workbook, template, api, onGoTo }: HistoryTabProps): JSX.Element {
  const [all, setAll] = useState<readonly SubmissionSummary[] | Trouble | null>(null);
  useEffect(() => {
    api.submissions(identity).then(
      (list) => setAll([...list].sort((a, b) => comparePeriods(b.period, a.period) || b.version - a.version)),
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
  if (all.length === 0) return <p class="stack quiet">Nothing was pushed for {identity.priority} yet.</p>;
  return (
    <ul class="versions">
      {all.map((one, i) => (
        <li key={one.id}>
          <Version one={one} open={i === 0} api={api} workbook={workbook} template={template} onGoTo={onGoTo} />
        </li>
      ))}
    </ul>
  );
}

interface VersionProps extends Pick<HistoryTabProps, "api" | "workbook" | "template" | "onGoTo"> {
  readonly one: SubmissionSummary;
  readonly open: boolean;
}

function Version({ one, open: first, api, workbook, template, onGoTo }: VersionProps): JSX.Element {
  const [open, setOpen] = useState(first);
  const [decisions, setDecisions] = useState<readonly Decision[] | null>(null);
  useEffect(() => {
    if (open && !decisions)
      api.submission(one.id).then(
        (full) => setDecisions(full.decisions),
        () => setDecisions([]),
      );
  }, [open, one.id]);
  const { shape, word } = SHOWN[one.status];
  const spoken = decisions?.filter(({ comment }) => comment !== "") ?? [];
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon shape="chevron" class="chev" />
        <span>
          {one.period}, version {one.version}
          <small>
            Pushed {day(one.at)} by {one.by}
          </small>
        </span>
        <span class={`state is-${shape}`}>
          <Icon shape={shape} />
          <span>{word}</span>
        </span>
      </summary>
      <ul class="thread">
        {spoken.map((decision) => (
          <li key={decision.at + decision.by}>
            <span class="quiet small">
              {decision.by}, {day(decision.at)}
            </span>
            <blockquote>{decision.comment}</blockquote>
            {(decision.kpis ?? []).map((kpi) => (
              <KpiLinks key={kpi} kpi={kpi} workbook={workbook} template={template} onGoTo={onGoTo} />
            ))}
          </li>
        ))}
        {decisions && spoken.length === 0 ? <li class="quiet">No comments.</li> : null}
      </ul>
    </details>
  );
}

/** Where a KPI is defined and where its latest actual stands. */
function KpiLinks({
  kpi,
  workbook,
  template,
  onGoTo,
}: Pick<HistoryTabProps, "workbook" | "template" | "onGoTo"> & { readonly kpi: string }): JSX.Element | null {
  const bound = bind(workbook, template);
  const places = [
    { sheet: "kpis", column: "code", to: "title" },
    { sheet: "actuals", column: "kpi", to: "value" },
  ].flatMap(({ sheet: id, column, to }) => {
    const sheet = bound.sheets.get(id);
    if (!sheet) return [];
    const row = cells(sheet, column).lastIndexOf(kpi);
    const cell = row < 0 ? null : cellAddress(sheet, to, row);
    return cell ? [{ sheet: sheet.sheet?.name ?? sheet.declaration.name, cell }] : [];
  });
  if (places.length === 0) return null;
  return (
    <p>
      <span class="nb">{kpi}</span>
      {places.map(({ sheet, cell }) => (
        <button key={sheet} type="button" class="btn plain" onClick={() => onGoTo(sheet, cell)}>
          {sheet} {cell}
        </button>
      ))}
    </p>
  );
}
