import { HostError } from "../host/error.ts";
import type { EventMessage } from "../host/events.ts";
import { ExcelHost } from "../host/host.ts";
import type { JsonObject } from "../host/json.ts";
import type { Metadata } from "../host/metadata.ts";
import { PowerPointHost } from "../host/powerpoint/host.ts";
import type { Transport } from "../host/transport.ts";

/** What the page is told by its address: `#` and this as JSON. */
export interface PageOptions {
  app: "excel" | "powerpoint";
  addinUrl: string;
  names: string[];
  requirements: Record<string, string>;
}

/** What a browser test reaches as `window.office`. */
export interface OfficePage {
  host: ExcelHost | PowerPointHost;
  /** Presses a button of the ribbon that calls a function. */
  ribbon(control: string, functionName: string): void;
  /** Calls an action associated with `Office.actions.associate`, as a shortcut would. */
  action(name: string): void;
  /** How often the add-in said `event.completed()`. */
  completed: number;
  /** Calls of the page protocol the host did not know. */
  unanswered: string[];
}

const CONVERSATION = "conversation1";
const APP_ID = "11111111-2222-3333-4444-555555555555";
const APP_NAMES = { excel: 16, powerpoint: 512 };
const HOST_NAMES = { excel: "Excel", powerpoint: "PowerPoint" };

/** Method numbers of the page protocol (`OSF.DDA.MethodDispId`). */
const GET_SELECTED_DATA = 64;
const SET_SELECTED_DATA = 65;
const LOAD_SETTINGS = 75;
const SAVE_SETTINGS = 76;
const RICH_API = 93;
const COMMAND_COMPLETED = 94;
const NOT_SUPPORTED = 5001;

const REQUEST = 0;
const RESPONSE = 1;
const CALL = 0;
const REGISTER_EVENT = 1;
const UNREGISTER_EVENT = 2;

/** The category and type of a message that calls an associated action. */
const ACTION_CATEGORY = 2;
const ACTION_TYPE = 1000;

interface Message {
  _messageType: number;
  _actionName: string;
  _actionType?: number;
  _conversationId: string;
  _correlationId: number;
  _data?: JsonObject;
}

interface DispatchCall {
  DdaMethod?: { DispatchId: number };
  ArrayData?: unknown[];
  DdaSettingsMethod?: { Properties?: unknown[] };
  DdaSetBindingData?: JsonObject;
  DdaGetBindingData?: JsonObject;
}

/** Puts the add-in in a frame, as Office on the web does, and answers what its client says. */
function openAddin(options: PageOptions, metadata: Metadata): OfficePage {
  const host = options.app === "excel" ? new ExcelHost(metadata, options.names) : new PowerPointHost(metadata);
  const frame = document.createElement("iframe");
  const origin = new URL(options.addinUrl).origin;
  let settings: unknown[] = [];
  let eventListener: number | null = null;
  const page: OfficePage = {
    host,
    completed: 0,
    unanswered: [],
    ribbon: (control, functionName) =>
      notify("appCommandInvoked", 0, { 0: control, 1: functionName, 2: JSON.stringify({ source: { id: control } }) }),
    action: (name) =>
      notify("richApiMessage", 0, {
        ArrayData: [[ACTION_CATEGORY, ACTION_TYPE, "", JSON.stringify([name, "{}"]), 0, false]],
      }),
  };
  const post = (message: object) =>
    frame.contentWindow?.postMessage(
      JSON.stringify({ _messageType: 1, _origin: location.origin, _serializerVersion: 1, ...message }),
      origin,
    );
  function notify(name: string, correlation: number, data: object): void {
    post({
      _actionName: name,
      _conversationId: CONVERSATION,
      _correlationId: correlation,
      _errorCode: 0,
      _responseType: RESPONSE,
      _data: data,
    });
  }
  host.send = (messages: EventMessage[]) => {
    if (eventListener === null) return;
    const rows = messages.map((m) => [m.messageCategory, m.messageType, m.targetId, m.message, m.id, false]);
    notify("richApiMessage", eventListener, { ArrayData: rows });
  };

  async function dispatch(call: DispatchCall): Promise<object> {
    const id = call.DdaMethod?.DispatchId;
    switch (id) {
      case RICH_API:
        return { Error: 0, Version: 1, Data: [200, [], await richApi(host, call.ArrayData ?? [])] };
      case LOAD_SETTINGS:
        return { Error: 0, Version: 1, Properties: settings };
      case SAVE_SETTINGS:
        settings = call.DdaSettingsMethod?.Properties ?? [];
        return { Error: 0, Version: 1 };
      case COMMAND_COMPLETED:
        page.completed += 1;
        return { Error: 0, Version: 1 };
      case GET_SELECTED_DATA:
        if (host instanceof PowerPointHost && call.DdaGetBindingData?.CoerceType === "slideRange")
          return selected(host);
        break;
      case SET_SELECTED_DATA:
        if (host instanceof PowerPointHost) return { Error: insert(host, call), Version: 1 };
    }
    page.unanswered.push(`method ${id}`);
    console.error(`method ${id} is not implemented by the test host`);
    return { Error: NOT_SUPPORTED, Version: 1 };
  }

  async function answer(message: Message): Promise<unknown> {
    if (message._actionType === REGISTER_EVENT) {
      eventListener = message._correlationId;
      return { Error: 0 };
    }
    if (message._actionType === UNREGISTER_EVENT) return { Error: 0 };
    if (message._actionName === "ContextActivationManager_getAppContextAsync") return appContext(options);
    if (message._actionName === "executeMethod") return dispatch((message._data ?? {}) as DispatchCall);
    return null;
  }

  addEventListener("message", async (event) => {
    if (event.source !== frame.contentWindow || typeof event.data !== "string") return;
    const message = JSON.parse(event.data) as Message;
    if (message._messageType !== REQUEST) return;
    const data = await answer(message);
    post({
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _errorCode: 0,
      _responseType: CALL,
      _data: data,
    });
  });

  frame.name = JSON.stringify({
    baseFrameName: "addin",
    hostInfo: `${HOST_NAMES[options.app]}$Web$16.00$en-US$correlation$$$0`,
    xdmInfo: `${CONVERSATION}|${APP_ID}|${location.origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
  frame.title = "add-in";
  frame.src = options.addinUrl;
  document.body.append(frame);
  return page;
}

/** The client packs a request as an array; body and flags sit at these places. */
async function richApi(host: Transport, data: readonly unknown[]): Promise<string> {
  return host.receive(String(data[4]), Number(data[6] ?? 0));
}

/** `setSelectedDataAsync`: what is not given arrives as false. */
function insert(host: PowerPointHost, { DdaSetBindingData: given = {} }: DispatchCall): number {
  const points = (key: string) => (typeof given[key] === "number" ? given[key] : undefined);
  try {
    host.presentation.insertPicture(String(given.Data), {
      coercionType: String(given.CoerceType),
      imageLeft: points("ImageLeft"),
      imageTop: points("ImageTop"),
      imageWidth: points("ImageWidth"),
      imageHeight: points("ImageHeight"),
    });
    return 0;
  } catch (error) {
    if (error instanceof HostError) return NOT_SUPPORTED;
    throw error;
  }
}

/** `getSelectedDataAsync` of slides: the client reads them from a text. */
function selected(host: PowerPointHost): object {
  try {
    return { Error: 0, Version: 1, Data: JSON.stringify(host.presentation.slideRange()) };
  } catch (error) {
    if (error instanceof HostError) return { Error: NOT_SUPPORTED, Version: 1 };
    throw error;
  }
}

function appContext(options: PageOptions): object {
  return {
    _id: APP_ID,
    _appName: APP_NAMES[options.app],
    _appVersion: "16.0.99999.0",
    _hostFullVersion: "16.0.99999.0",
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: options.app === "excel" ? "http://localhost/Results.xlsx" : "http://localhost/Deck.pptx",
    _clientMode: 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: "instance1",
    _appMinorVersion: 0,
    _initialDisplayMode: 0,
    _requirementMatrix: JSON.stringify(options.requirements),
  };
}

declare global {
  interface Window {
    office: OfficePage;
  }
}

const response = await fetch("./metadata.json");
window.office = openAddin(JSON.parse(decodeURIComponent(location.hash.slice(1))) as PageOptions, await response.json());
