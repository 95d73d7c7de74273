import { framework2020 } from "../../../rbm/framework/index.ts";
import type { Content } from "../../../rbm/template/content.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { examinerHere } from "../../../server/examine/examiner.ts";
import { createApp } from "../../../server/http/app.ts";
import type { Services } from "../../../server/http/services.ts";
import { XLSX } from "../../../server/media-types.ts";
import { type ServicesOptions, servicesOf } from "../../../server/services.ts";
import type { RoleOptions } from "../../../server/sign-in/claims.ts";
import { openStore } from "../../../server/store/index.ts";
import type { StorePlace } from "../../../server/store/open.ts";
import type { IdentityProvider } from "./identity-provider.ts";
import { signInAt } from "./sign-in.ts";

export interface TestServer {
  readonly services: Services;
  request(path: string, init?: RequestInit): Promise<Response>;
  json(path: string, init?: RequestInit): Promise<{ readonly status: number; readonly body: never }>;
  push(content: Content | Uint8Array, headers?: Record<string, string>, query?: string): Promise<Response>;
  /** Sends JSON. */
  post(path: string, body: unknown): Promise<Response>;
  review(id: string, body: unknown): Promise<Response>;
}

export interface TestServerOptions extends Partial<ServicesOptions> {
  /** Where the store is; in memory where absent. */
  readonly place?: StorePlace;
  /** Where people sign in; nobody does where absent. */
  readonly identity?: IdentityProvider;
  readonly roles?: RoleOptions;
  /** Milliseconds before keys are fetched again for one that is not known. */
  readonly cooldown?: number;
}

/** A server in this process, on a store that is gone afterwards. Its clock stands at noon of 2021-10-20. */
export async function withServer(
  work: (server: TestServer) => Promise<void>,
  { identity, roles = {}, cooldown = 0, place = { folder: ":memory:" }, ...options }: TestServerOptions = {},
): Promise<void> {
  const store = await openStore(place);
  const examiner = options.examiner ?? examinerHere();
  const now = options.now ?? (() => new Date("2021-10-20T12:00:00.000Z"));
  const signIn = identity && (await signInAt(identity, store, { roles, cooldown, now }));
  const services = servicesOf({ store, examiner, ...(signIn && { signIn }), ...options, now });
  const app = createApp(services);
  const request = async (path: string, init?: RequestInit): Promise<Response> =>
    app.request(new URL(path, "http://127.0.0.1:3000"), init);
  const post = (path: string, body: BodyInit, type: string, headers = {}): Promise<Response> =>
    request(path, { method: "POST", body, headers: { "Content-Type": type, ...headers } });
  try {
    await work({
      services,
      request,
      async json(path, init) {
        const response = await request(path, init);
        return { status: response.status, body: (await response.json()) as never };
      },
      push: (content, headers, query = "") =>
        content instanceof Uint8Array
          ? post(`/api/submissions${query}`, new Uint8Array(content), XLSX, headers)
          : post(`/api/submissions${query}`, JSON.stringify(content), "application/json", headers),
      post: (path, body) => post(path, JSON.stringify(body), "application/json"),
      review: (id, body) => post(`/api/submissions/${id}/reviews`, JSON.stringify(body), "application/json"),
    });
  } finally {
    await examiner.close();
    await store.close();
  }
}

export const workbookBytes = (content: Content): Promise<Uint8Array> =>
  writeXlsx({ template: priorityTemplate, framework: framework2020, content });
