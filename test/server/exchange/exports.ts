import { unzipSync } from "fflate";
import { expect } from "vitest";
import { reportWith } from "../support/content.ts";
import type { TestServer } from "../support/server.ts";

/** RFC 4180, by hand. */
export function csvRows(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
    if (end === "") break;
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

export async function accept({ push, review }: TestServer, content = reportWith()): Promise<void> {
  const { id } = (await (await push(content)).json()) as { id: string };
  await review(id, { decision: "accept", comment: "fine" });
}

export const text = async (server: TestServer, path: string): Promise<string> => {
  const response = await server.request(path);
  expect(response.status, path).toBe(200);
  return response.text();
};

export const unzipped = async (server: TestServer) => {
  const response = await server.request("/api/exports/datapackage.zip");
  return unzipSync(new Uint8Array(await response.arrayBuffer()));
};

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly pattern?: string };
}

export interface Packaged {
  readonly description: string;
  readonly title: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema?: {
      readonly fields: readonly Field[];
      readonly primaryKey: readonly string[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[];
        readonly reference: { readonly resource: string; readonly fields: readonly string[] };
      }[];
    };
  }[];
}
