import { HostError, PAYLOAD_LIMIT, requestTooLarge, responseTooLarge } from "./error.ts";
import type { EventMessage } from "./events.ts";
import { type Action, type Batch, type BatchResult, NEW_OBJECT_PATH } from "./protocol.ts";

/** One round trip, as a test may look at it. */
export interface Trip {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: readonly Action[];
  /** The client's own: letting go of references after `Excel.run`, talking to its services. Nobody waits for these. */
  readonly isHousekeeping: boolean;
  readonly errorCode: string | null;
}

// Kept from before a test replaces the timers.
const later = setTimeout;
const bytes = (text: string) => new TextEncoder().encode(text).length;
const wait = (ms: number) => new Promise<void>((resolve) => later(resolve, ms));

const isHousekeeping = ({ Actions, ObjectPaths }: Batch) => {
  const isService = Object.values(ObjectPaths).some((path) => path.ObjectPathType === NEW_OBJECT_PATH);
  const released = Actions.filter((a) => a.Name === "_RemoveReference").length;
  return isService || (released > 0 && Actions.every((a) => a.ActionType === 1 || a.Name === "_RemoveReference"));
};

/** The way in and out of a host: counts, delays, fails and refuses batches, and sends events. */
export abstract class Transport {
  /** Every batch so far. */
  readonly trips: Trip[] = [];
  /** Where event messages go; set by the client's loader. */
  send: (messages: EventMessage[]) => void = () => {};
  private failures: HostError[] = [];
  private gate: Promise<void> = Promise.resolve();
  private delayMs = 0;
  private inFlight = 0;
  private isFlushing = false;

  protected abstract run(batch: Batch): BatchResult;
  protected abstract takeEvents(): EventMessage[];
  /** What stands in the way of a batch just now, such as a cell being edited; waits or throws. */
  protected abstract admit(flags: number): Promise<void>;

  /** Batches that an add-in waits for. */
  get roundTrips(): number {
    return this.trips.filter((t) => !t.isHousekeeping).length;
  }

  get largestRequest(): number {
    return Math.max(0, ...this.trips.map((t) => t.requestBytes));
  }

  forgetTrips(): void {
    this.trips.length = 0;
  }

  /** The next batches fail with these codes, one each, before anything of them is done. */
  failNext(code: string, message = `The host was told to fail: ${code}.`): void {
    this.failures.push(new HostError(code, message));
  }

  /** Answers only after this long. */
  delay(ms: number): void {
    this.delayMs = ms;
  }

  /** Keeps all batches waiting until the function it returns is called. */
  hold(): () => void {
    let release = () => {};
    this.gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** When nothing is on its way any more: no batch, no event, nor what handlers of events began. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      if (this.inFlight > 0 || this.isFlushing) quiet = -1;
      await wait(0);
    }
  }

  /** Takes the body of a request, gives that of the response. */
  async receive(body: string, flags: number): Promise<string> {
    this.inFlight += 1;
    try {
      await this.gate;
      if (this.delayMs > 0) await wait(this.delayMs);
      return await this.answer(body, flags);
    } finally {
      this.inFlight -= 1;
      this.flushEvents();
    }
  }

  private async answer(body: string, flags: number): Promise<string> {
    const requestBytes = bytes(body);
    const batch = JSON.parse(body) as Batch;
    let result: BatchResult;
    let text = "";
    try {
      if (requestBytes > PAYLOAD_LIMIT) throw requestTooLarge();
      await this.admit(flags);
      const failure = isHousekeeping(batch) ? undefined : this.failures.shift();
      if (failure) throw failure;
      result = this.run(batch);
      text = JSON.stringify(result);
      if (bytes(text) > PAYLOAD_LIMIT) throw responseTooLarge();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message } = error;
      result = {
        Error: { Code: code, Message: message, Location: null, HttpStatusCode: 400, ActionIndex: 0 },
        Results: [],
        TraceIds: [],
      };
      text = JSON.stringify(result);
    }
    this.trips.push({
      requestBytes,
      responseBytes: bytes(text),
      actions: batch.Actions,
      isHousekeeping: isHousekeeping(batch),
      errorCode: result.Error?.Code ?? null,
    });
    return text;
  }

  /** Sends what is waiting, after the response that came before it. */
  flushEvents(): void {
    if (this.isFlushing) return;
    this.isFlushing = true;
    later(() => {
      this.isFlushing = false;
      const messages = this.takeEvents();
      if (messages.length) this.send(messages);
    }, 0);
  }
}
