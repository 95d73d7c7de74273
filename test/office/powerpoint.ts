/// <reference types="office-js" />
import { type Client, loadClient, loadMetadata, POWERPOINT_BASELINE, type Requirements } from "./client/load.ts";
import { PowerPointHost } from "./host/powerpoint/host.ts";

const loaded: { client: Client | null } = { client: null };

/**
 * A fresh presentation of one empty slide, open in front of the real PowerPoint client, which from here on is what
 * `PowerPoint` and `Office` are; a test of Excel in the same file calls `installClient` of excel.ts first.
 */
export function newPresentation(requirements: Requirements = {}) {
  loaded.client ??= loadClient("powerpoint");
  const host = new PowerPointHost(loadMetadata("powerpoint"));
  Object.assign(globalThis, loaded.client.globals);
  loaded.client.connect(host, { ...POWERPOINT_BASELINE, ...requirements });
  return { host, presentation: host.presentation };
}
