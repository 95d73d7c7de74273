/**
 * What whoever pushes says to the reviewer. Kept with the submission and never edited, but no part of what it is a hash of: equal
 * figures are the same submission whatever is said beside them.
 */
export interface Note {
  /** Absent or null where nothing was said. */
  readonly note?: string | null;
}

/** Characters at most: it travels in a header. */
export const NOTE_LENGTH = 1000;

/** The header of a push that has one. A header is ASCII, so the note is percent-encoded UTF-8. */
export const NOTE_HEADER = "Submission-Note";

/** Headers of a push with this note; none where nothing is said. */
export const noteHeaders = (note: string | null | undefined): Readonly<Record<string, string>> =>
  note?.trim() ? { [NOTE_HEADER]: encodeURIComponent(note.trim().slice(0, NOTE_LENGTH)) } : {};
