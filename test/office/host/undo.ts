type Step = () => void;

interface Entry {
  readonly steps: Step[];
  /** What is told once all is restored. */
  readonly told: Step[];
}

/** What the user can take back: one entry an action, each the steps that restore what was there. */
export class UndoStack {
  private entries: Entry[] = [];
  private open: Entry | null = null;

  get depth(): number {
    return this.entries.length;
  }

  /** Keeps how to take a change back; outside a user action nothing is kept. */
  record(step: Step): void {
    this.open?.steps.push(step);
  }

  /** Something to tell once the action is taken back: undoing is a change too. */
  onUndone(step: Step): void {
    this.open?.told.push(step);
  }

  /** Assigns and records. */
  set<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
    const before = target[key];
    this.record(() => {
      target[key] = before;
    });
    target[key] = value;
  }

  /** One action of the user. When it fails, what it did is taken back. */
  action<R>(run: () => R): R {
    const outer = this.open;
    const entry: Entry = outer ?? { steps: [], told: [] };
    this.open = entry;
    try {
      const result = run();
      if (!outer && entry.steps.length) this.entries.push(entry);
      return result;
    } catch (error) {
      restore(entry.steps);
      throw error;
    } finally {
      this.open = outer;
    }
  }

  /** Takes the last action back; false when there is none. */
  undo(): boolean {
    const entry = this.entries.pop();
    if (!entry) return false;
    restore(entry.steps);
    for (const tell of entry.told) tell();
    return true;
  }

  clear(): void {
    this.entries = [];
  }
}

function restore(steps: Step[]): void {
  for (const step of steps.toReversed()) step();
}
