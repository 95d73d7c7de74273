import type { JSX } from "preact";
import { Icon } from "../../addin/taskpane/icons.tsx";

export interface RefusedProps {
  /** Of the file that was not read. */
  readonly name: string;
  readonly why: string;
  /** The file that was open before, and stays so. */
  readonly open?: string;
  onClose?(): void;
}

/** Why a dropped file was not read. */
export const Refused = ({ name, why, open, onClose }: RefusedProps): JSX.Element => (
  <div class={`note warn refused ${open === undefined ? "" : "outside"}`} role="alert">
    <span class="is-error">
      <Icon shape="error" />
    </span>
    <span>
      <strong>{name}</strong> was not read. {why}
      {open === undefined ? null : ` ${open} stays open as it was.`}
    </span>
    {onClose ? (
      <button type="button" class="btn" onClick={onClose}>
        Close
      </button>
    ) : null}
  </div>
);
