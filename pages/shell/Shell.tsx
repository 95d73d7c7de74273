import type { ComponentChildren, JSX } from "preact";
import { Asking, type Me, roleInWords, signOut, useMe } from "./account.ts";

export type PageId = "home" | "review" | "check" | "notebooks" | "data";

const LINKS: readonly { readonly id: PageId; readonly name: string; readonly href: string }[] = [
  { id: "home", name: "Home", href: "/" },
  { id: "review", name: "Review", href: "/review.html" },
  { id: "check", name: "Check a file", href: "/check.html" },
  { id: "notebooks", name: "Notebooks", href: "/notebooks/retreat.html" },
  { id: "data", name: "Data", href: "/data.html" },
];

export interface ShellProps {
  readonly page: PageId;
  /** Whether the figures of this store were made up; the bar cannot be dismissed. */
  readonly sample: boolean;
  /** Said where nobody signs in. */
  readonly who: readonly [string, string];
  readonly children: ComponentChildren;
}

/** Head and sample bar of every page. */
export function Shell({ page, sample, who, children }: ShellProps): JSX.Element {
  const me = useMe();
  return (
    <Asking.Provider value={me}>
      <header class="bar">
        <a class="brand" href="/">
          Resultbook
        </a>
        <nav aria-label="Main">
          {LINKS.map(({ id, name, href }) => (
            <a key={id} href={href} aria-current={id === page ? "page" : undefined}>
              {name}
            </a>
          ))}
        </nav>
        {me?.signIn ? (
          <Account me={me} />
        ) : (
          <span class="who">
            {who[0]}
            <br />
            {who[1]}
          </span>
        )}
      </header>
      {sample ? (
        <aside class="sample-bar" aria-label="About the figures">
          <span class="sample">Sample figures</span>
          <span>
            Every figure, KPI and person here is made up to show how Resultbook works. They are not results of any
            organization.
          </span>
        </aside>
      ) : null}
      {children}
    </Asking.Provider>
  );
}

/** Who is signed in, as what, and the way out. */
function Account({ me }: { readonly me: Me }): JSX.Element {
  return (
    <span class="who account">
      <span>
        {me.name}
        <br />
        {roleInWords(me.roles)}
      </span>
      <button type="button" class="btn" onClick={signOut}>
        Sign out
      </button>
    </span>
  );
}
