import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Mark, type Shape } from "../../addin/taskpane/icons.tsx";
import { useNoReviewer } from "../shell/account.ts";
import { type Draft, extend, type Reminder, remindersOf } from "../shell/api.ts";
import { date } from "../shell/date.ts";
import { Extend } from "./Extend.tsx";
import type { Cycle } from "./matrix.ts";

const SHAPES: Readonly<Record<Reminder["kind"], Shape>> = {
  overdue: "overdue",
  "due soon": "waiting",
  returned: "returned",
};

/** As its subject begins. */
const whoOf = ({ priority, office }: Reminder): string => (office === null ? priority : `${priority}, ${office}`);

/** That somebody is at it says more than that there is still time. */
const shapeOf = ({ kind, draft }: Reminder): Shape => (kind === "due soon" && draft ? "checked" : SHAPES[kind]);

const leftIn = ({ counts: { error } }: Draft): string =>
  error === 0 ? "draft without errors" : `${error} ${error === 1 ? "error" : "errors"} left`;

export interface WaitingProps {
  readonly framework: string;
  readonly period: string;
  /** Read anew when this or the cycle changes. */
  readonly known: object;
  readonly cycle: Cycle | null;
  onSaid(said: string): void;
}

/** Whom the quarter waits for, each with a reminder that is ready to send. */
export function Waiting({ framework, period, known, cycle, onSaid }: WaitingProps): JSX.Element | null {
  const noReviewer = useNoReviewer();
  const [extending, setExtending] = useState<string | null>(null);
  const [reminders, setReminders] = useState<readonly Reminder[]>([]);
  useEffect(() => {
    remindersOf(framework, period).then(setReminders, () => setReminders([]));
  }, [framework, period, known, cycle]);
  if (reminders.length === 0) return null;
  const copy = async (reminder: Reminder): Promise<void> => {
    const { subject, text } = reminder;
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${text}`);
      onSaid(`The reminder to ${whoOf(reminder)} is copied.`);
    } catch {
      onSaid("This browser does not let pages copy. Send it from the command line: resultbook reminders.");
    }
  };
  return (
    <div class="todo">
      <h2>Waiting for others</h2>
      <ul>
        {reminders.map((reminder) => (
          <li key={whoOf(reminder)}>
            <Mark shape={shapeOf(reminder)} />
            <span class="who">
              {whoOf(reminder)}{" "}
              <small class="quiet">
                {reminder.subject.slice(whoOf(reminder).length + 2).replace(`${period} is `, "")}
                {reminder.draft ? `; ${leftIn(reminder.draft)}` : ""}
              </small>
            </span>
            {reminder.kind === "returned" || noReviewer ? null : (
              <button
                type="button"
                class="btn plain"
                aria-expanded={extending === whoOf(reminder)}
                onClick={() => setExtending(extending === whoOf(reminder) ? null : whoOf(reminder))}
              >
                Extend<span class="vh"> the deadline of {whoOf(reminder)}</span>
              </button>
            )}
            <button type="button" class="btn plain" onClick={() => copy(reminder)}>
              Copy reminder<span class="vh"> to {whoOf(reminder)}</span>
            </button>
            {extending === whoOf(reminder) ? (
              <Extend
                onExtend={async (deadline, comment) => {
                  const { priority, office } = reminder;
                  await extend(framework, period, { priority, office, deadline, comment });
                  setExtending(null);
                  onSaid(`${whoOf(reminder)} has until ${date(deadline)}.`);
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
