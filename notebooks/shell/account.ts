import { button, h } from "./dom.ts";

interface Me {
  /** Whether people sign in at this server. */
  readonly signIn: boolean;
  readonly name: string;
}

/** Who is signed in, and the way out; empty where nobody signs in, or where there is no server to ask. */
export function account(): HTMLElement {
  const node = h("span", { class: "account", hidden: true });
  const show = async (): Promise<void> => {
    const response = await fetch("/api/me");
    if (!response.ok) return;
    const { signIn, name } = (await response.json()) as Me;
    if (!signIn) return;
    node.replaceChildren(h("span", { title: name }, name), button("Sign out", signOut));
    node.hidden = false;
  };
  show().catch(() => {});
  return node;
}

async function signOut(): Promise<void> {
  await fetch("/api/sign-out", { method: "POST" }).catch(() => null);
  location.assign("/sign-in.html?why=out");
}
