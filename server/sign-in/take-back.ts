import type { Renewal } from "./device.ts";
import { discover, posted } from "./provider.ts";

/** What became of a token that renews others: the provider took it back, has no place for that, or did not do it. */
export type TakenBack = "taken back" | "not offered" | "not done";

/** Has the provider take back what renews a token, where it says how (RFC 7009): whoever has a copy gets no more tokens with it. */
export async function takenBack({ issuer, clientId, token }: Renewal): Promise<TakenBack> {
  try {
    const { revocation_endpoint: endpoint } = await discover(issuer);
    if (endpoint === undefined) return "not offered";
    const response = await posted(endpoint, { token, token_type_hint: "refresh_token", client_id: clientId });
    await response.body?.cancel();
    return response.ok ? "taken back" : "not done";
  } catch {
    return "not done";
  }
}
