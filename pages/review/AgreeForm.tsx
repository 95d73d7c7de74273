import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { causes } from "../../rbm/template/lists.ts";
import type { FullSubmission } from "../shell/api.ts";
import type { Agreed } from "./follow-ups.ts";

export interface AgreeFormProps {
  readonly shown: FullSubmission;
  /** Codes of KPIs that are off track without a follow-up: those come first. */
  readonly offTrack: ReadonlySet<string>;
  onAgreed(agreed: Agreed): void;
}

/** What a review meeting agrees on one KPI: cause, action, owner and due date. */
export function AgreeForm({ shown, offTrack, onAgreed }: AgreeFormProps): JSX.Element {
  const codes = Object.values(shown.kpis).flat();
  codes.sort(
    (a, b) => Number(offTrack.has(b)) - Number(offTrack.has(a)) || a.localeCompare(b, "en", { numeric: true }),
  );
  const [said, setSaid] = useState<Agreed>({ kpi: codes[0] ?? "", cause: "", action: "", owner: "", due: "" });
  const [asked, setAsked] = useState<string | null>(null);
  const set = (part: keyof Agreed) => (event: { readonly currentTarget: { readonly value: string } }) =>
    setSaid({ ...said, [part]: event.currentTarget.value });
  const agree = (): void => {
    const missing = (Object.keys(said) as (keyof Agreed)[]).find((part) => said[part].trim() === "");
    if (missing) {
      setAsked(`Say the ${missing === "due" ? "due date" : missing}.`);
      document.getElementById(`agree-${missing}`)?.focus();
    } else onAgreed(said);
  };
  return (
    <form
      class="fields agree"
      onSubmit={(event) => {
        event.preventDefault();
        agree();
      }}
    >
      <label for="agree-kpi">
        KPI
        <select id="agree-kpi" value={said.kpi} onChange={set("kpi")}>
          {codes.map((code) => (
            <option key={code} value={code}>
              {code}
              {offTrack.has(code) ? ", off track" : ""}
            </option>
          ))}
        </select>
      </label>
      <label for="agree-cause">
        Cause
        <select id="agree-cause" value={said.cause} onChange={set("cause")}>
          <option value="">Choose</option>
          {causes.values.map((cause) => (
            <option key={cause}>{cause}</option>
          ))}
        </select>
      </label>
      <label for="agree-due">
        Due
        <input id="agree-due" type="date" value={said.due} onInput={set("due")} />
      </label>
      <label for="agree-action" class="long">
        Action
        <input id="agree-action" type="text" maxLength={500} value={said.action} onInput={set("action")} />
      </label>
      <label for="agree-owner">
        Owner
        <input id="agree-owner" type="text" maxLength={120} value={said.owner} onInput={set("owner")} />
      </label>
      <p class="hint" role={asked ? "alert" : undefined}>
        {asked ?? "It comes back in the next workbooks until it is closed."}
      </p>
      <button type="submit" class="btn">
        Keep the follow-up
      </button>
    </form>
  );
}
