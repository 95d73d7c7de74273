import type { Context } from "hono";
import type * as z from "zod";
import type { Framework } from "../../rbm/framework/framework.ts";
import { defaultFramework } from "../../rbm/framework/known.ts";
import { periodEnd } from "../../rbm/framework/period.ts";
import { type Plans, type PlanVersion, planNamed } from "../../rbm/framework/plans.ts";
import { NOTE_HEADER } from "../../rbm/submission/note.ts";
import type { Content } from "../../rbm/template/content.ts";
import type { Source } from "../examine/examine.ts";
import { XLSX } from "../media-types.ts";
import { problems } from "../problems.ts";
import { content } from "./api/parts.ts";
import { note } from "./api/submissions.ts";
import type { Services } from "./services.ts";

/** The query of a request, as its schema says. */
export const queryOf = <Schema extends z.ZodType>(c: Context, schema: Schema): z.infer<Schema> =>
  parsed(schema, c.req.query());

/** The JSON body of a request, as its schema says. */
export async function bodyOf<Schema extends z.ZodType>(c: Context, schema: Schema): Promise<z.infer<Schema>> {
  let json: unknown;
  try {
    json = JSON.parse(await c.req.text());
  } catch {
    throw problems.badRequest("The body is not JSON.");
  }
  return parsed(schema, json);
}

/** What a request says its body is, without parameters. */
export const mediaTypeOf = (c: Context): string =>
  (c.req.header("Content-Type") ?? "").split(";")[0]!.trim().toLowerCase();

/** A workbook's bytes, or its content as JSON. */
export async function sourceOf(c: Context): Promise<Source> {
  const type = mediaTypeOf(c);
  if (type === "application/json") return (await bodyOf(c, content)) satisfies Content;
  if (type === XLSX || type === "application/octet-stream" || type === "application/vnd.ms-excel") {
    return new Uint8Array(await c.req.arrayBuffer());
  }
  throw problems.mediaType(type);
}

/** What a push says to the reviewer; null for nothing. */
export function noteOf(c: Context): string | null {
  const said = c.req.header(NOTE_HEADER);
  if (said === undefined) return null;
  try {
    return parsed(note, decodeURIComponent(said)) || null;
  } catch (error) {
    if (error instanceof URIError) throw problems.badRequest("The note is not percent-encoded UTF-8.", NOTE_HEADER);
    throw error;
  }
}

/** What a request says of the plan it means. */
interface Meant {
  readonly framework?: string | undefined;
  readonly period?: string | undefined;
  readonly priority?: string | undefined;
}

/**
 * The plan that is named; else, of the plans that have the period and the priority asked for, the one last reported on,
 * else the default plan.
 */
export async function frameworkOf({ archive }: Pick<Services, "archive">, meant: Meant): Promise<Framework> {
  const { framework: id, period, priority } = meant;
  const { submissions, plans } = await archive.holdings();
  const frameworks = plans.current;
  if (id === undefined) {
    const fitting = frameworks.filter(
      (candidate) => (!period || covers(candidate, period)) && (!priority || has(candidate, priority)),
    );
    const known = fitting.length > 0 ? fitting : frameworks;
    const last = submissions.findLast(({ identity }) => known.some((candidate) => candidate.id === identity.framework));
    const found = known.find((candidate) => candidate.id === (last?.identity.framework ?? defaultFramework.id));
    return found ?? known.at(-1)!;
  }
  return versionOf(plans, id).framework;
}

/** A version of a plan by its name, such as `2020-2023` or `2020-2023@1`; throws a Problem where there is none. */
export function versionOf(plans: Plans, name: string): PlanVersion {
  const version = planNamed(plans, name);
  if (version) return version;
  throw problems.unknownFramework(
    name,
    plans.current.map(({ id }) => id),
  );
}

const covers = ({ from, to }: Framework, period: string): boolean =>
  periodEnd(period) >= periodEnd(from) && periodEnd(period) <= periodEnd(to);

function has({ priorities, scopes = [] }: Framework, asked: string): boolean {
  const wanted = asked.trim().toLowerCase();
  return [...priorities, ...scopes].some(
    ({ name, code }) => name.toLowerCase() === wanted || code.toLowerCase() === wanted,
  );
}

/** A value as its schema says; a problem that names the place where it is not. */
export function parsed<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const { success, data, error } = schema.safeParse(input);
  if (success) return data;
  const { path } = error.issues[0]!;
  const wanted = wantedBy(error.issues[0]!);
  if (path.length === 0) throw problems.badRequest(`${wanted}.`);
  throw problems.badRequest(`${path.join(".")}: ${wanted}.`, path.join("."));
}

/** What would have been taken: as the schema says it, else in words for what schemas say by themselves. */
function wantedBy(issue: z.core.$ZodIssue): string {
  const { message } = issue;
  if (message.startsWith("Too small: ") && issue.code === "too_small")
    return issue.origin === "string" && issue.minimum === 1 ? "this is needed" : `${issue.minimum} or more`;
  if (message.startsWith("Too big: ") && issue.code === "too_big")
    return `${issue.maximum} ${issue.origin === "string" ? "characters at most" : "or less"}`;
  if (!message.startsWith("Invalid ")) return message;
  if (message.endsWith("received undefined")) return "this is needed";
  if (issue.code === "invalid_value") return `one of ${issue.values.join(", ")}`;
  if (issue.code === "invalid_format" && issue.format === "date") return "a date such as 2021-09-30";
  return message.replace(/^Invalid \w+: /, "");
}
