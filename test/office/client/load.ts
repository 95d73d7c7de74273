import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { HostError } from "../host/error.ts";
import type { Metadata } from "../host/metadata.ts";
import { PowerPointHost } from "../host/powerpoint/host.ts";
import type { PictureOptions } from "../host/powerpoint/presentation.ts";
import type { Transport } from "../host/transport.ts";
import { readMetadata } from "./metadata.ts";

const require = createRequire(import.meta.url);

/** Where the unmodified client lies. */
export const distribution = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

const STRINGS = "en-us/office_strings.debug.js";
export type App = "excel" | "powerpoint";
const sourceOf = (app: App) => readFileSync(join(distribution, `${app}-web-16.00.debug.js`), "utf8");

/** The client's metadata, read from its source once and kept in node_modules/.cache, never in the project. */
export function loadMetadata(app: App): Metadata {
  const source = sourceOf(app);
  const reader = readFileSync(new URL("./metadata.ts", import.meta.url), "utf8");
  const key = createHash("sha256").update(source).update(reader).digest("hex").slice(0, 16);
  const folder = join(distribution, "../../../.cache/resultbook-office");
  const file = join(folder, `${app}-${key}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Metadata;
  } catch {
    const metadata = readMetadata(source);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, JSON.stringify(metadata));
    renameSync(`${file}.${process.pid}`, file);
    return metadata;
  }
}

/** Requirement sets the host says it has, by name: `{ ExcelApi: "1.14" }`. */
export type Requirements = Readonly<Record<string, string>>;

/** What design and manifest take as the baseline. */
export const BASELINE: Requirements = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  RibbonApi: "1.1",
  KeyboardShortcuts: "1.1",
  DialogApi: "1.2",
  IdentityAPI: "1.3",
  RichApiRuntimeFlag: "1.2",
  ExcelApiUndo: "1.7",
  DelayForCellEdit: "1.1",
};

export const POWERPOINT_BASELINE: Requirements = {
  PowerPointApi: "1.3",
  ImageCoercion: "1.2",
  Selection: "1.1",
  DialogApi: "1.2",
};

export function isSetSupported(requirements: Requirements, name: string, version = "1.1"): boolean {
  const has = requirements[name];
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split(".").map(Number);
  const [wantMajor = 0, wantMinor = 0] = String(version).split(".").map(Number);
  return major > wantMajor || (major === wantMajor && minor >= wantMinor);
}

/** The real client, running on whichever host it is connected to. */
export interface Client {
  readonly globals: Readonly<Record<string, unknown>>;
  connect(host: Transport, requirements: Requirements): void;
}

interface Bridge {
  onMessageFromHost(text: string): void;
  sendMessageToHost(text: string): void;
}

interface OfficeExtensionInternals {
  CommonUtility: { _doApiNotSupportedCheck: boolean };
  GenericEventRegistration: { s_genericEventRegistrations: object };
}

/**
 * Runs the unmodified debug build in this realm, with a window of its own so that nothing else is touched,
 * and talks to it over the bridge that native hosts use.
 */
export function loadClient(app: App): Client {
  const namespace = app === "excel" ? "Excel" : "PowerPoint";
  const connection: Connection = { host: null, requirements: BASELINE };
  const bridge: Bridge = {
    onMessageFromHost: () => {},
    sendMessageToHost: (text) => void answer(text),
  };
  async function answer(text: string): Promise<void> {
    const { host } = connection;
    const { id, flags, message } = JSON.parse(text) as { id: number; flags: number; message: { body: unknown } };
    if (!host) throw new Error("no workbook is open: call newWorkbook first");
    const body = await host.receive(JSON.stringify(message.body), flags);
    bridge.onMessageFromHost(JSON.stringify({ id, type: 1, message: { statusCode: 200, headers: {}, body } }));
  }
  const Office = officeOf(app, connection);
  const window = windowWith(Office);
  const strings = readFileSync(join(distribution, STRINGS), "utf8");
  const body = `with (window) {\n${strings}\n${sourceOf(app)}\nreturn { ${namespace}, OfficeExtension, OfficeCore };\n}`;
  const run = new Function("window", body) as (window: object) => Record<string, unknown>;
  const made = run(asGlobal({ ...window, _richApiNativeBridge: bridge }));
  const internals = made.OfficeExtension as OfficeExtensionInternals;
  internals.CommonUtility._doApiNotSupportedCheck = true;
  return {
    globals: { ...made, Office },
    connect(host, requirements) {
      connection.host = host;
      connection.requirements = requirements;
      internals.GenericEventRegistration.s_genericEventRegistrations = {};
      host.send = (entries) => {
        if (connection.host === host) bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
      };
    },
  };
}

type Connection = { host: Transport | null; requirements: Requirements };
type Callback = (result: { status: string; value?: object; error?: { code: string; message: string } }) => void;

/** The little of `Office` that comes from the page around the client; in Chromium the real one is used. */
function officeOf(app: App, connection: Connection) {
  const host = app === "excel" ? "Excel" : "PowerPoint";
  const actions = new Map<string, (...args: unknown[]) => unknown>();
  return {
    onReady: (then?: (info: object) => unknown) => {
      const info = { host, platform: "OfficeOnline" };
      then?.(info);
      return Promise.resolve(info);
    },
    HostType: { Excel: "Excel", PowerPoint: "PowerPoint" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    CoercionType: { Image: "image", XmlSvg: "xmlSvg", SlideRange: "slideRange" },
    actions: {
      associate: (id: string, action: (...args: unknown[]) => unknown) => actions.set(id, action),
      /** What was associated, for a test to call as the ribbon would. */
      associated: actions,
    },
    context: {
      platform: "OfficeOnline",
      host,
      displayLanguage: "en-US",
      contentLanguage: "en-US",
      requirements: {
        isSetSupported: (name: string, version?: string) => isSetSupported(connection.requirements, name, version),
      },
      document: {
        setSelectedDataAsync(data: string, options: PictureOptions, callback?: Callback) {
          callback?.(insertPicture(connection, data, options));
        },
        getSelectedDataAsync(type: string, callback: Callback) {
          callback(selectedSlides(connection, type));
        },
      },
    },
  };
}

function insertPicture({ host }: Connection, data: string, options: PictureOptions): Parameters<Callback>[0] {
  if (!(host instanceof PowerPointHost)) throw new Error("only the PowerPoint host takes selected data");
  try {
    host.presentation.insertPicture(data, options);
    return { status: "succeeded" };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { status: "failed", error: { code: error.code, message: error.message } };
  }
}

function selectedSlides({ host }: Connection, type: string): Parameters<Callback>[0] {
  if (!(host instanceof PowerPointHost) || type !== "slideRange")
    throw new Error(`selected data of type ${type} is not implemented`);
  try {
    const slides = host.presentation.slideRange().map(([id, title, index]) => ({ id, title, index }));
    return { status: "succeeded", value: { slides } };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { status: "failed", error: { code: error.code, message: error.message } };
  }
}

/** A scope for `with`: names this realm does not have are its own, so that the client's globals land there. */
function asGlobal(window: Record<string, unknown>): object {
  const scope: object = new Proxy(window, {
    has: (target, name) => typeof name === "string" && (name in target || !(name in globalThis)),
    // The client would put its own Office there, which has no requirements before a host is found.
    set: (target, name, value) => name === "Office" || Reflect.set(target, name, value),
  });
  window.window = scope;
  window.self = scope;
  return scope;
}

function windowWith(Office: object) {
  const element = () => ({ setAttribute() {}, appendChild() {}, style: {} });
  return {
    Office,
    document: {
      readyState: "complete",
      addEventListener() {},
      getElementsByTagName: () => [],
      createElement: element,
      getElementById: () => null,
    },
    location: { href: "http://localhost/", search: "", hash: "", protocol: "http:", origin: "http://localhost" },
    navigator: { userAgent: "node" },
    addEventListener() {},
    setTimeout,
    clearTimeout,
    Promise,
    JSON,
    console,
  };
}
