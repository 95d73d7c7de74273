import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Severity } from "../../../rbm/checks/issue.ts";
import type { Identity } from "../../../rbm/template/content.ts";
import type { Api } from "../api.ts";
import { Trouble } from "../trouble.ts";

export interface TellReviewerProps {
  readonly identity: Identity;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly api: Api;
}

/** Where errors stop a push: says that a draft was checked, and how many issues it has, if its editor wants that said. */
export function TellReviewer({ identity, counts, api }: TellReviewerProps): JSX.Element {
  const [said, setSaid] = useState("Sends how many issues the draft has, and nothing that is in it.");
  const tell = async (): Promise<void> => {
    try {
      await api.tellChecked(identity, counts);
      setSaid("The reviewer sees that a draft was checked, and how many issues it has.");
    } catch (error) {
      setSaid(error instanceof Trouble ? error.message : "The reviewer was not told. Try again.");
    }
  };
  return (
    <div class="stack">
      <button type="button" class="btn" aria-describedby="tell-why" onClick={tell}>
        Tell the reviewer
      </button>
      <p id="tell-why" class="quiet small" role="status">
        {said}
      </p>
    </div>
  );
}
