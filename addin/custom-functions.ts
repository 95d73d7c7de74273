import type { NoValue } from "./functions.ts";

/** The little of Microsoft's `CustomFunctions` that we use; office.js puts it there in Excel. */
export interface CustomFunctionsApi {
  associate(id: string, work: (...given: never[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly notAvailable: string; readonly invalidValue: string };
}

/** The names in functions.json: what Excel may call before the pane is shown. */
export const FUNCTION_IDS = ["PROGRESS", "PACE", "STATUS", "FORECAST"] as const;

/**
 * Ties the functions to Excel at once, and loads them when a cell first calls one. A reason becomes an Excel error with that
 * reason as its message.
 */
export function associateFunctions(
  api = (globalThis as { CustomFunctions?: CustomFunctionsApi }).CustomFunctions,
): void {
  if (!api) return;
  for (const id of FUNCTION_IDS) {
    api.associate(id, async (...given: never[]) => {
      const { FUNCTIONS, NoValue } = await import("./functions.ts");
      try {
        return (FUNCTIONS[id] as (...given: never[]) => unknown)(...given);
      } catch (error) {
        if (!(error instanceof NoValue)) throw error;
        throw new api.Error(codeFor(error, api), error.message);
      }
    });
  }
}

const codeFor = ({ kind }: NoValue, { ErrorCode }: CustomFunctionsApi): string =>
  kind === "missing" ? ErrorCode.notAvailable : ErrorCode.invalidValue;
