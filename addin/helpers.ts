/// <reference types="office-js" />

/** What we use of `@microsoft/office-js-helpers`, which is deprecated: one adapter, loaded when first needed. */
type Helpers = typeof import("@microsoft/office-js-helpers");

const load = (): Promise<Helpers> =>
  import("@microsoft/office-js-helpers").then(
    (module) => (module as unknown as { default?: Helpers }).default ?? module,
  );

/** What outlives the pane, kept on this computer for the person who is signed in to it. */
export interface Kept {
  get<T>(key: string): T | null;
  /** Throws where the browser has no room left or keeps nothing. */
  set<T>(key: string, value: T): void;
  clear(): void;
}

/** Browser storage under a name of its own; letters, digits and dashes. */
export async function keptOnThisComputer(name: string): Promise<Kept> {
  const { Storage, StorageType } = await load();
  const storage = new Storage<string>(name, StorageType.LocalStorage);
  return {
    get: <T>(key: string) => JSON.parse(storage.get(key) ?? "null") as T | null,
    // The helper would make dates of texts that look like one, so it is handed text only.
    set: (key, value) => void storage.set(key, JSON.stringify(value)),
    clear() {
      // The helper's own `clear` removes an item that has the container's name, and there is none.
      const prefix = `@${name}/`;
      for (const key of [...storage.keys()]) storage.delete(key.slice(prefix.length));
    },
  };
}

/** The same for as long as the pane is open, where the browser keeps nothing. */
export async function keptInMemory(): Promise<Kept> {
  const { Dictionary } = await load();
  const kept = new Dictionary<string>();
  return {
    get: <T>(key: string) => (kept.has(key) ? (JSON.parse(kept.get(key)) as T) : null),
    set: (key, value) => void kept.set(key, JSON.stringify(value)),
    clear: () => kept.clear(),
  };
}

/** Where the pane runs, for whoever is asked for help: `EXCEL on OFFICE_ONLINE`. */
export async function whereItRuns(): Promise<string> {
  const { Utilities } = await load();
  return `${Utilities.host} on ${Utilities.platform}`;
}

/** A sheet of that name, emptied where it is there already: four round trips, so for a sheet or two only. */
export async function forceCreateSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await load();
  return ExcelUtilities.forceCreateSheet(workbook, name, true);
}
