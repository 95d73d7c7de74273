import type { BrowserContext } from "playwright-core";

/** Why Office gives no token, in the words of `@azure/msal-browser`. */
export interface Refusal {
  readonly status: "USER_INTERACTION_REQUIRED" | "USER_CANCEL" | "DISABLED" | "NESTED_APP_AUTH_UNAVAILABLE";
}

/** What an add-in's library asks its host: envelopes of nested app authentication. */
interface Request {
  readonly messageType: "NestedAppAuthRequest";
  readonly method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId: string; readonly scope: string };
}

interface Granted {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
}

export interface OfficeAccountOptions {
  readonly login: string;
  readonly tenant: string;
  /** Without asking anybody. */
  silent(): Promise<Granted | Refusal>;
  /** By asking whoever sits there. */
  popup(): Promise<Granted | Refusal>;
}

/** Gives add-ins in this context the account Office is signed in with; what they asked for, in order. */
export async function withOfficeAccount(context: BrowserContext, options: OfficeAccountOptions): Promise<Request[]> {
  const { login, tenant } = options;
  const asked: Request[] = [];
  const who = { environment: "login.microsoftonline.com", homeAccountId: `${login}.${tenant}`, tenantId: tenant };
  const account = { ...who, localAccountId: login, username: `${login}@example.org`, name: login };
  const answers = {
    GetInitContext: async () => ({ initContext: { sdkName: "test", sdkVersion: "1", accountContext: who } }),
    GetToken: async () => granted(await options.silent()),
    GetTokenPopup: async () => granted(await options.popup()),
  };
  const granted = (said: Granted | Refusal) =>
    "status" in said ? { error: said } : { token: { ...said, properties: null }, account };
  await context.exposeFunction("askOffice", async (message: string) => {
    const request = JSON.parse(message) as Request;
    asked.push(request);
    const answer = await answers[request.method]();
    const { requestId } = request;
    return JSON.stringify({
      messageType: "NestedAppAuthResponse",
      requestId,
      success: !("error" in answer),
      ...answer,
    });
  });
  await context.addInitScript(putBridge);
  return asked;
}

interface Bridge {
  addEventListener(name: string, listener: (answer: string) => void): void;
  removeEventListener(name: string, listener: (answer: string) => void): void;
  postMessage(message: string): void;
}

/** Runs in the page. */
function putBridge(): void {
  const listeners = new Set<(answer: string) => void>();
  const frame = window as unknown as { askOffice(message: string): Promise<string>; nestedAppAuthBridge: Bridge };
  frame.nestedAppAuthBridge = {
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    postMessage(message) {
      frame.askOffice(message).then((answer) => {
        for (const listener of listeners) listener(answer);
      });
    },
  };
}
