import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Mark, type Shape } from "../../addin/taskpane/icons.tsx";
import { extend, type Reminder, remindersOf, type SubmissionSummary } from "../shell/api.ts";
import { date } from "../shell/date.ts";
import { Extend } from "./Extend.tsx";
import type { Cycle } from "./matrix.ts";

const SHAPES: Readonly<Record<Reminder["kind"], Shape>> = {
  overdue: "overdue",
  "due soon": "waiting",
  returned: "returned",
};

export interface WaitingProps {
  readonly framework: string;
  readonly period: string;
  /** Read anew when these change. */
  readonly heads: readonly SubmissionSummary[];
  readonly cycle: Cycle | null;
  onSaid(said: string): void;
}

/** Whom the quarter waits for, each with a reminder that is ready to send. */
export function Waiting({ framework, period, heads, cycle, onSaid }: WaitingProps): JSX.Element | null {
  const [extending, setExtending] = useState<string | null>(null);
  const [reminders, setReminders] = useState<readonly Reminder[]>([]);
  useEffect(() => {
    remindersOf(framework, period).then(setReminders, () => setReminders([]));
  }, [framework, period, heads, cycle]);
  if (reminders.length === 0) return null;
  const copy = async ({ priority, subject, text }: Reminder): Promise<void> => {
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${text}`);
      onSaid(`The reminder to ${priority} is copied.`);
    } catch {
      onSaid("This browser does not let pages copy. Send it from the command line: resultbook reminders.");
    }
  };
  return (
    <div class="todo">
      <h2>Waiting for others</h2>
      <ul>
        {reminders.map((reminder) => (
          <li key={reminder.priority}>
            <Mark shape={SHAPES[reminder.kind]} />
            <span>{reminder.priority}</span>
            <span class="quiet small">{reminder.subject.slice(reminder.priority.length + 2)}</span>
            {reminder.kind === "returned" ? null : (
              <button
                type="button"
                class="btn plain"
                aria-expanded={extending === reminder.priority}
                onClick={() => setExtending(extending === reminder.priority ? null : reminder.priority)}
              >
                Extend<span class="vh"> the deadline of {reminder.priority}</span>
              </button>
            )}
            <button type="button" class="btn plain" onClick={() => copy(reminder)}>
              Copy reminder<span class="vh"> to {reminder.priority}</span>
            </button>
            {extending === reminder.priority ? (
              <Extend
                onExtend={async (deadline, comment) => {
                  await extend(framework, period, { priority: reminder.priority, deadline, comment });
                  setExtending(null);
                  onSaid(`${reminder.priority} has until ${date(deadline)}.`);
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
