import type { JSX } from "preact";
import { NOTE_LENGTH } from "../../../rbm/submission/note.ts";

/** What somebody says to the reviewer beside the figures. */
export const NoteField = ({ note, onNote }: { readonly note: string; onNote(note: string): void }): JSX.Element => (
  <div class="stack">
    <label for="note">
      Note to the reviewer <span class="optional">(optional)</span>
    </label>
    <textarea
      id="note"
      rows={3}
      maxLength={NOTE_LENGTH}
      value={note}
      onInput={(event) => onNote(event.currentTarget.value)}
    />
  </div>
);
