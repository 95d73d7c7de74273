import type { Framework, Result } from "../../rbm/framework/index.ts";
import type { Row } from "../../rbm/template/content.ts";
import { outcomeCode, outputCode, SAMPLE_BASIS } from "../sample.ts";
import { row } from "./row.ts";
import type { Scope } from "./scope.ts";

/** The chain from the plan's goals down to this priority's outputs; what is not of the plan says it is a sample. */
export function resultRows({ framework, sample }: Scope): Row[] {
  const name = new Map(framework.levels.map((level) => [level.id, level.name]));
  return [
    ...planned(
      framework,
      sample.outcomes.flatMap(({ supports }) => supports),
    ).map((result) => planRow(framework, result)),
    ...sample.outcomes.map(({ title }, i) =>
      row("results", {
        code: outcomeCode(sample, i + 1),
        level: name.get("outcome")!,
        title: `${title} (sample)`,
        sector: "ITU-D",
        basis: SAMPLE_BASIS,
      }),
    ),
    ...sample.outputs.map((output) =>
      row("results", {
        code: outputCode(sample, output),
        level: name.get("output")!,
        title: `${output.title} (sample)`,
        sector: "ITU-D",
        basis: SAMPLE_BASIS,
      }),
    ),
  ];
}

/** A result of the plan as a row, with its source and how sure we are of it. */
export const planRow = (framework: Framework, result: Result): Row =>
  row("results", {
    code: result.code,
    level: framework.levels.find(({ id }) => id === result.level)!.name,
    title: result.title,
    sector: result.level === "objective" ? "ITU-D" : null,
    basis: `${result.confidence}: ${result.source}`,
  });

/** Links between them. An outcome that supports two results counts 60 and 40 there. */
export function linkRows({ framework, sample }: Scope): Row[] {
  const plan = planned(
    framework,
    sample.outcomes.flatMap(({ supports }) => supports),
  );
  const shares = [60, 40];
  return [
    ...plan.flatMap(({ code, supports }) => supports.map((above) => row("links", { result: code, supports: above }))),
    ...sample.outcomes.flatMap(({ supports }, i) =>
      supports.map((above, s) =>
        row("links", {
          result: outcomeCode(sample, i + 1),
          supports: above,
          share: supports.length === 2 ? shares[s]! : null,
        }),
      ),
    ),
    ...sample.outputs.map((output) =>
      row("links", { result: outputCode(sample, output), supports: outcomeCode(sample, output.outcome) }),
    ),
  ];
}

/** Those results of the plan and all that they support, in the plan's order. */
export function planned(framework: Framework, codes: readonly string[]): Result[] {
  const wanted = new Set<string>();
  const add = (code: string): void => {
    wanted.add(code);
    for (const above of framework.results.find((result) => result.code === code)?.supports ?? []) add(above);
  };
  codes.forEach(add);
  return framework.results.filter(({ code }) => wanted.has(code));
}
