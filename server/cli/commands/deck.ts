import { movedFigures } from "../../../charts/export/slides/moved.ts";
import { type DeckFigures, figuresOf, type SlideFigures } from "../../../charts/export/slides/package/figures.ts";
import { type Arguments, type Command, CommandError, type ExitCode, type Io, option, UsageError } from "../command.ts";
import { answered, CONNECT, connected, problemOf } from "../connect.ts";
import { jsonBody, REQUEST, requestOf, type TitleLine } from "../deck-request.ts";
import { readGiven } from "../files.ts";
import { notesIn, writeOutput } from "../write-output.ts";

interface ListedSlide {
  readonly chart: string;
  readonly params: Readonly<Record<string, string>>;
  readonly title: string;
  readonly proposed: string;
  readonly flag: string | null;
  readonly columns: DeckFigures["slides"][number]["columns"];
  readonly rows: DeckFigures["slides"][number]["rows"];
}

export const deck: Command = {
  usage: `deck -o FILE.pptx [--period 2021-Q3] [--as-of DATE] [--priority P] [--edition ID] [--framework ID] [--provisional]
                 [--charts status,heatmap,…] [--audience internal|tdag|public] [--template FILE.potx] [--titles FILE.json] [--title TEXT]
                 [--scenario FILE.json]
       resultbook deck titles -o FILE.json [the same]
       resultbook deck check FILE.pptx [--json]`,
  about: `Writes a slide deck of what was accepted: agenda, a slide a finding, follow-up, every KPI in an appendix. Charts can be restyled in
PowerPoint. A template's master, layouts, colours and fonts are used. The audience is tdag unless said otherwise: what is not declared for them stays out.
--scenario adds what the scenarios of that file come to, saved on the scenarios page, with what they take for granted.
“titles” writes the proposed titles to edit; a title that the figures no longer bear is told (exit 1).
“check” says which figures moved since a deck was made, those of its scenarios too (exit 1).`,
  options: {
    ...CONNECT,
    output: { type: "string", short: "o" },
    ...REQUEST,
    template: { type: "string" },
    json: { type: "boolean" },
  },
  async run(args, io): Promise<ExitCode> {
    const [verb, ...more] = args.positionals;
    if (verb === "check") return check(args, io);
    if (verb === "titles" && more.length === 0) return titles(args, io);
    if (verb !== undefined) throw new UsageError("A deck takes no file to read.");
    return make(args, io);
  },
};

async function make({ values }: Arguments, io: Io): Promise<ExitCode> {
  const output = option(values, "output");
  if (!output) throw new UsageError("Say where to write it: -o deck.pptx");
  const body = JSON.stringify(requestOf(values, io));
  const template = option(values, "template");
  const init = template === undefined ? jsonBody(body) : formBody(body, readGiven(template, io).bytes);
  return connected<ExitCode>(values, io, true, async ({ request }) => {
    const response = await request("/api/exports/deck.pptx", init);
    if (!response.ok) throw await problemOf(response);
    const path = writeOutput(output, new Uint8Array(await response.arrayBuffer()), io);
    const flags = notesIn(response);
    for (const { where, what } of flags) io.err(`To check: “${where}”: ${what}\n`);
    io.out(`${path}\n`);
    return flags.length > 0 ? 1 : 0;
  });
}

async function titles({ values }: Arguments, io: Io): Promise<ExitCode> {
  const output = option(values, "output");
  if (!output) throw new UsageError("Say where to write them: -o titles.json");
  return connected<ExitCode>(values, io, true, async ({ request }) => {
    const response = await request("/api/exports/deck.json", jsonBody(JSON.stringify(requestOf(values, io))));
    const { slides } = await answered<{ slides: readonly ListedSlide[] }>(response);
    const lines = slides.map(({ chart, proposed, title }): TitleLine => ({ chart, proposed, title }));
    io.out(`${writeOutput(output, `${JSON.stringify(lines, null, 2)}\n`, io)}\n`);
    return 0;
  });
}

async function check({ values, positionals: [, name, ...more] }: Arguments, io: Io): Promise<ExitCode> {
  if (!name || more.length > 0) throw new UsageError("Say which deck to check: deck check FILE.pptx");
  const made = figuresIn(readGiven(name, io).bytes, name);
  const plain = made.slides.filter(({ params }) => params.scenario === undefined);
  const ahead = made.slides.find(({ params }) => params.scenario !== undefined);
  const charts = plain.map(({ chart, params: { framework: _, provisional: __, scenarios, ...params } }) => ({
    chart,
    params: { ...params, ...(scenarios && { scenarios: JSON.parse(scenarios) }) },
  }));
  const { framework, provisional } = made.slides[0]?.params ?? {};
  if (made.slides.length === 0) throw new CommandError(`${name} shows no figures that could have moved.`);
  return connected<ExitCode>(values, io, true, async ({ request }) => {
    const body = {
      ...(framework && { framework }),
      provisional: provisional === "true",
      audience: "internal",
      ...(charts.length > 0 && { charts }),
      ...(ahead && asked(ahead, made)),
    };
    const now = await answered<{ slides: readonly ListedSlide[] }>(
      await request("/api/exports/deck.json", jsonBody(JSON.stringify(body))),
    );
    const moved = made.slides.flatMap((slide) => {
      const at = plain.indexOf(slide);
      const current = at >= 0 ? now.slides[at] : now.slides.find(({ chart }) => chart === slide.chart);
      const figures = movedFigures(slide, current ?? NONE);
      return figures.length === 0
        ? []
        : [{ slide: slide.slide, title: slide.title, finding: current?.proposed ?? slide.title, figures }];
    });
    const about = { file: name, made: made.date, edition: made.edition };
    if (values.json === true) io.out(`${JSON.stringify({ ...about, moved }, null, 2)}\n`);
    else if (moved.length === 0) io.out(`${name}: every figure is as it was on ${made.date}.\n`);
    for (const { slide, title, finding, figures } of values.json === true ? [] : moved) {
      io.out(`Slide ${slide}: ${title}\n`);
      for (const { what, was, is } of figures) io.out(`    ${what}: ${was} → ${is}\n`);
      if (finding !== title) io.out(`    The figures now say: ${finding}\n`);
    }
    return moved.length > 0 ? 1 : 0;
  });
}

/** A slide that would not be made any more. */
const NONE = { columns: [], rows: [] };

/** What scenario slides were asked for. */
const asked = ({ params: { period, priority } }: SlideFigures, { scenarios }: DeckFigures) => ({
  period,
  ...(priority && { priority }),
  scenarios,
});

function figuresIn(bytes: Uint8Array, name: string): DeckFigures {
  let found: DeckFigures | null;
  try {
    found = figuresOf(bytes);
  } catch {
    throw new CommandError(
      `${name} cannot be read as a deck: it is another file, or was damaged on its way. Give the .pptx file that resultbook deck wrote.`,
    );
  }
  if (found) return found;
  throw new CommandError(
    `${name} does not carry its figures: it was not made by resultbook deck, or was saved by a program that drops them. Make it anew.`,
  );
}

function formBody(deckJson: string, template: Uint8Array<ArrayBuffer>): RequestInit {
  const form = new FormData();
  form.set("deck", deckJson);
  form.set("template", new Blob([template]), "template.potx");
  return { method: "POST", body: form };
}
