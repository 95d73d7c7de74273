import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { openApi } from "../../../server/http/api/document.ts";
import { createApp } from "../../../server/http/app.ts";
import { seed } from "../../../server/samples/seed.ts";
import { type Answer, everyAnswer, everySignInAnswer } from "../support/every-answer.ts";
import { startIdentityProvider } from "../support/identity-provider.ts";
import { withServer } from "../support/server.ts";

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: object;
}

type Content = Readonly<Record<string, { readonly schema: object }>>;

interface Described {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

interface Document {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly tags: readonly { readonly name: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: object; readonly securitySchemes: object };
}

const document = openApi() as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ name: `${method.toUpperCase()} ${path}`, path, described })),
);

/** JSON Schema 2020-12, the dialect of OpenAPI 3.1; a reference is looked up in the document. */
function validator(): Ajv2020 {
  const ajv = new Ajv2020({ strictTypes: false });
  ajv.addVocabulary(Object.keys(document));
  ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  return ajv.addSchema(document, "api");
}

const pointer = (...parts: readonly string[]): string =>
  `api#/${parts.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;

const ajv = validator();

/** What is wrong with an answer, as its description has it; nothing where it is as described. */
async function wrongWith({ operation, response }: Answer): Promise<string[]> {
  const [method = "", path = ""] = operation.split(" ");
  const responses = document.paths[path]?.[method.toLowerCase()]?.responses;
  if (!responses) return [`${operation} is not described`];
  const status = responses[response.status] ? String(response.status) : "default";
  if (status === "default") return [`${operation} answered ${response.status}: ${await response.text()}`];
  const type = (response.headers.get("Content-Type") ?? "").split(";")[0]!;
  const content = responses[status]?.content;
  if (!content) return response.body === null ? [] : [`${operation} answered ${status} with a body`];
  if (!content[type]) return [`${operation} gives ${type}, not ${Object.keys(content).join()}`];
  if (!/json$/.test(type)) {
    const { value } = await response.body!.getReader().read();
    return value && value.length > 0 ? [] : [`${operation} gives nothing`];
  }
  const where = pointer("paths", path, method.toLowerCase(), "responses", status, "content", type, "schema");
  const validate = ajv.getSchema(where)!;
  validate(await response.json());
  return (validate.errors ?? [])
    .slice(0, 5)
    .map((e) => `${operation}${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}

describe("the API's description", () => {
  it("is what every operation answers, and leaves none out", { timeout: 120_000 }, async () => {
    const identity = await startIdentityProvider({ ana: { roles: ["viewer"] } });
    const answers: Answer[] = [];
    try {
      await withServer(
        async (server) => {
          await seed(server.services.store, framework2020);
          answers.push(...(await everyAnswer(server)));
        },
        { sample: true, now: () => new Date("2023-01-20T12:00:00.000Z") },
      );
      await withServer(async (server) => void answers.push(...(await everySignInAnswer(server))), { identity });
    } finally {
      await identity.stop();
    }
    const signedOut = answers.pop()!;
    expect((await Promise.all(answers.map(wrongWith))).flat()).toEqual([]);
    expect(signedOut.response.status).toBe(401);
    expect(ajv.validate({ $ref: pointer("components", "schemas", "Problem") }, await signedOut.response.json())).toBe(
      true,
    );
    const asked = new Set(answers.filter(({ response }) => response.ok).map(({ operation }) => operation));
    expect(operations.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
  });

  it("names every route there is, and no other", () =>
    withServer(async ({ services }) => {
      const routes = createApp(services)
        .routes.filter(({ path, method }) => path.startsWith("/api/") && method !== "ALL")
        .map(({ path, method }) => `${method} ${path}`.replace(/:file\{.*$/, "*").replace(/:(\w+)/g, "{}"));
      const described = operations.map(({ name }) =>
        name.replace(/(templates|tables|charts|samples|fonts)\/(?!scripts).*$/, "$1/*").replace(/\{\w+\}/g, "{}"),
      );
      expect([...new Set(described)].sort()).toEqual([...new Set(routes)].sort());
    }));

  it("is what the server gives", () =>
    withServer(async ({ json }) => {
      expect((await json("/api/openapi.json")).body).toEqual(JSON.parse(JSON.stringify(document)));
    }));

  it("is an OpenAPI 3.1 document: versions, paths, parameters, answers and references are as its rules have them", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.info).toEqual({
      title: expect.any(String),
      version: expect.any(String),
      description: expect.any(String),
    });
    const ids = operations.map(({ described }) => described.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = document.tags.map(({ name }) => name);
    const schemes = Object.keys(document.components.securitySchemes);
    const referred = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, to]) => to);
    expect([...new Set(referred)]).toEqual(["#/components/schemas/Problem"]);
    expect(Object.keys(document.components.schemas)).toEqual(["Problem"]);
    // Paths that differ only in the names of their parameters are the same path.
    const shapes = Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, "{}"));
    expect(new Set(shapes).size).toBe(shapes.length);
    for (const { name, path, described } of operations) {
      const { parameters, responses, requestBody, security = document.security } = described;
      expect(path, name).toMatch(/^\/[^?#]*$/);
      const inPath = parameters.filter((each) => each.in === "path");
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
      expect(inPath.map((each) => each.name).sort(), name).toEqual(named.sort());
      expect(
        inPath.every(({ required }) => required),
        name,
      ).toBe(true);
      const places = parameters.map((each) => `${each.in} ${each.name.toLowerCase()}`);
      expect(new Set(places).size, name).toBe(places.length);
      expect(
        described.tags.every((tag) => tags.includes(tag)),
        name,
      ).toBe(true);
      expect(
        security.flatMap((each) => Object.keys(each)).every((each) => schemes.includes(each)),
        name,
      ).toBe(true);
      expect(
        Object.keys(responses).every((status) => /^([1-5]\d\d|default)$/.test(status)),
        name,
      ).toBe(true);
      expect(Object.keys(responses).length, name).toBeGreaterThan(1);
      for (const { description } of Object.values(responses)) expect(description, name).not.toBe("");
      const contents = [requestBody?.content, ...Object.values(responses).map(({ content }) => content)];
      for (const content of contents)
        for (const [type, { schema }] of Object.entries(content ?? {})) {
          expect(type, name).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
          expect(ajv.validateSchema(schema), `${name} ${type}`).toBe(true);
        }
      for (const { schema } of parameters) expect(ajv.validateSchema(schema), name).toBe(true);
    }
  });
});
