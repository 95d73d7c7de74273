import { notImplemented } from "./error.ts";
import type { JsonObject } from "./json.ts";

/** Message types of the client's events (its metadata has the numbers). */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

/** The target of an event on a collection of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

const EVENT_CATEGORY = 65_536;

/** One message to the client. */
export interface EventMessage {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
  id: number;
}

/** Who made a change: the add-in, the person at this Excel, or someone else in the workbook. */
export type Author = "addin" | "user" | "remote";

export const eventSource = (author: Author) => (author === "remote" ? "Remote" : "Local");
export const triggerSource = (author: Author) => (author === "addin" ? "ThisLocalAddin" : "Unknown");

/** Which events the client asked for, and those waiting to be sent. */
export class EventBus {
  private readonly subscriptions = new Set<string>();
  private pending: EventMessage[] = [];
  private toDrop = 0;
  /** `context.runtime.enableEvents`. */
  enabled = true;

  subscribe(type: number, target: string, member: string): void {
    if (!(Object.values(EVENT) as number[]).includes(type)) throw notImplemented(member);
    this.subscriptions.add(`${type}|${target}`);
  }

  unsubscribe(type: number, target: string): void {
    this.subscriptions.delete(`${type}|${target}`);
  }

  isListening(type: number, target: string): boolean {
    return this.subscriptions.has(`${type}|${target}`);
  }

  raise(type: number, targets: readonly string[], message: JsonObject): void {
    if (!this.enabled) return;
    for (const targetId of targets) {
      if (!this.isListening(type, targetId)) continue;
      if (this.toDrop > 0) {
        this.toDrop -= 1;
        continue;
      }
      this.pending.push({
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId,
        message: JSON.stringify(message),
        id: 0,
      });
    }
  }

  /** Loses the next messages, as Excel does now and then when edits come fast (OfficeDev/office-js#1760). */
  drop(count: number): void {
    this.toDrop += count;
  }

  take(): EventMessage[] {
    const taken = this.pending;
    this.pending = [];
    return taken;
  }

  get waiting(): number {
    return this.pending.length;
  }
}
