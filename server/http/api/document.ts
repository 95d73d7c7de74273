import * as z from "zod";
import type { Operation } from "./operation.ts";
import { resources } from "./operations.ts";
import { problem } from "./problem.ts";

/** The OpenAPI 3.1 document of the API. */
export function openApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [tag, operations] of Object.entries(resources)) {
    for (const operation of operations) {
      paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation, tag) };
    }
  }
  return {
    openapi: "3.1.0",
    info: { title: "Resultbook", version: "1", description: "Errors come as application/problem+json." },
    servers: [{ url: "/" }],
    tags: Object.keys(resources).map((name) => ({ name })),
    security: [{ bearer: [] }, { session: [] }, {}],
    paths,
    components: {
      schemas: { Problem: json(problem, "output") },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "A token of the identity provider, or the pane's own" },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "resultbook",
          description: "A browser that signed in; over https the name begins with __Host-",
        },
      },
    },
  };
}

function described(operation: Operation, tag: string): object {
  const { path, summary, query, headers, body, answers, returns, open, gives = "application/json" } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const content = Object.entries(body ?? {}).map(([type, schema]) => [
    type,
    { schema: schema === "binary" ? BINARY : json(schema, "input") },
  ]);
  const given = returns ? json(returns, "output") : BINARY;
  const responses = Object.entries(answers).map(([status, description]) => [
    status,
    status === "200" || status === "201"
      ? { description, content: { [gives]: { schema: given } } }
      : Number(status) < 400
        ? { description }
        : { description, content: PROBLEM },
  ]);
  return {
    operationId: idOf(operation),
    tags: [tag],
    summary,
    parameters: [...inPath, ...parameters("query", query), ...parameters("header", headers)],
    ...(body && { requestBody: { required: true, content: Object.fromEntries(content) } }),
    responses: { ...Object.fromEntries(responses), default: { description: "A problem", content: PROBLEM } },
    ...(open && { security: [] }),
  };
}

const BINARY = { type: "string" } as const;

const PROBLEM = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } as const;

const json = (schema: z.ZodType, io: "input" | "output"): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};

const parameters = (place: "query" | "header", schemas: z.ZodObject | undefined) =>
  Object.entries(schemas?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: json(schema as z.ZodType, "input"),
  }));

/** `get-submissions-id-changes`. */
const idOf = ({ method, path }: Operation): string =>
  [
    method,
    ...path
      .replace("/api/", "")
      .split(/[^\w-]+/)
      .filter(Boolean),
  ].join("-");
