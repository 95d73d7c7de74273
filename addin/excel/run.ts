/// <reference types="office-js" />

/** What speaks to Excel in one `Excel.run`. */
export type Work<T> = (context: Excel.RequestContext) => Promise<T>;

/** Reads wait while a cell is being edited; Excel refuses batches then, and nobody should see that. */
export const whenReady = <T>(work: Work<T>): Promise<T> => Excel.run({ delayForCellEdit: true }, work);

/** Writes do not wait: what is written must not come as a surprise when the cell is left. */
export const now = <T>(work: Work<T>): Promise<T> => Excel.run(work);

/** The code Excel gives a failed batch, e.g. `InvalidOperationInCellEditMode`; "" for other errors. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Largest batch that is sent, or answer that is asked for, in bytes: Excel on the web refuses 5 MB. */
export const MOST_BYTES = 3_000_000;

/** Sends what is queued when the next part would make the batch too large. */
export class Batch {
  private bytes = 0;
  constructor(readonly context: Excel.RequestContext) {}

  /** Says how large the next part is, in bytes as JSON. */
  async room(bytes: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > MOST_BYTES) await this.send();
    this.bytes += bytes;
  }

  async send(): Promise<void> {
    this.bytes = 0;
    await this.context.sync();
  }
}
