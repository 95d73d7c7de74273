import { CommandError, type Io, option, type Values } from "./command.ts";
import { readGiven } from "./files.ts";

/** A title of the list that `deck titles` writes and people edit. */
export interface TitleLine {
  readonly chart: string;
  readonly proposed?: string;
  readonly title: string;
}

/** Options that say what a deck or a document shows. */
export const REQUEST = {
  period: { type: "string" },
  "as-of": { type: "string" },
  priority: { type: "string" },
  framework: { type: "string" },
  edition: { type: "string" },
  provisional: { type: "boolean" },
  charts: { type: "string" },
  audience: { type: "string" },
  titles: { type: "string" },
  scenario: { type: "string" },
  title: { type: "string" },
} as const;

/** What the options ask for, as the API takes it. */
export function requestOf(values: Values, io: Io): Record<string, unknown> {
  const of = (name: string) => option(values, name);
  const [charts, audience, file, scenario] = [of("charts"), of("audience"), of("titles"), of("scenario")];
  const edited = file === undefined ? [] : titlesIn(file, io);
  const asked = Object.entries({
    period: of("period"),
    asof: of("as-of"),
    priority: of("priority"),
    framework: of("framework"),
    edition: of("edition"),
    audience,
    title: of("title"),
  }).filter(([, value]) => value !== undefined);
  const titled = Object.fromEntries(
    edited.map(({ chart, title, proposed }) => [chart, { title, ...(proposed && { proposed }) }]),
  );
  return {
    ...Object.fromEntries(asked),
    ...(values.provisional === true && { provisional: true }),
    ...(scenario !== undefined && { scenarios: scenariosIn(scenario, io) }),
    ...(charts === undefined
      ? edited.length > 0 && { titles: titled }
      : {
          charts: charts
            .split(",")
            .map((chart) => chart.trim())
            .map((chart) => ({ chart, ...(titled[chart] && { title: titled[chart] }) })),
        }),
  };
}

function titlesIn(name: string, io: Io): TitleLine[] {
  try {
    const lines: unknown = JSON.parse(new TextDecoder().decode(readGiven(name, io).bytes));
    if (
      Array.isArray(lines) &&
      lines.every((line) => typeof line?.chart === "string" && typeof line?.title === "string")
    )
      return lines;
  } catch (error) {
    if (error instanceof CommandError) throw error;
  }
  throw new CommandError(`${name} is no list of titles. Write one with: resultbook deck titles -o ${name}`);
}

function scenariosIn(name: string, io: Io): unknown {
  try {
    const saved: unknown = JSON.parse(new TextDecoder().decode(readGiven(name, io).bytes));
    if (typeof saved === "object" && saved !== null && "scenarios" in saved) return saved;
  } catch (error) {
    if (error instanceof CommandError) throw error;
  }
  throw new CommandError(`${name} holds no scenarios. Save them on the scenarios page: it writes scenarios.json.`);
}

/** A request that sends JSON. */
export const jsonBody = (body: string): RequestInit => ({
  method: "POST",
  body,
  headers: { "Content-Type": "application/json" },
});
