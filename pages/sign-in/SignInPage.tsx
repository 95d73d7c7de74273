import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ask } from "../shell/api.ts";

/** Why somebody is here: title and sentence. */
const WHY: Readonly<Record<string, readonly [string, string]>> = {
  first: [
    "Sign in to see the results",
    "Use the account of your organization. What you see and may change depends on the role a coordinator of the plan gave you.",
  ],
  out: ["You are signed out", "This computer keeps nothing of yours. Close the browser where others use it too."],
  late: ["The sign-in took too long", "Nothing was lost. Sign in again; it waits ten minutes."],
  declined: ["You did not sign in", "Your organization's page says that it was declined there. Sign in to go on."],
  refused: [
    "The sign-in did not work",
    "Your organization's answer could not be trusted, or came to another browser. Sign in again; tell whoever runs this server if it stays.",
  ],
};

/** What somebody sees who is not signed in: where they are, and the one thing to do. */
export function SignInPage(): JSX.Element {
  const query = new URLSearchParams(location.search);
  const [title, text] = WHY[query.get("why") ?? "first"] ?? WHY.first!;
  const needed = useNeeded();
  // Browsers take the hash along when they are sent here.
  const to = (query.get("to") ?? "/") + location.hash;
  return (
    <main class="sign-in">
      <p class="brand">Resultbook</p>
      <h1>{needed ? title : "Nobody has to sign in here"}</h1>
      <p>{needed ? text : "This server is for its own computer only."}</p>
      <p>
        <a class="btn primary" href={needed ? `/sign-in?to=${encodeURIComponent(to)}` : "/"}>
          {needed ? "Sign in" : "Go to the results"}
        </a>
      </p>
    </main>
  );
}

/** Whether this server has people sign in; so it is taken to be until it said otherwise. */
function useNeeded(): boolean {
  const [needed, setNeeded] = useState(true);
  useEffect(() => {
    ask<{ needed: boolean }>("/api/sign-in").then(
      (answer) => setNeeded(answer.needed),
      () => setNeeded(true),
    );
  }, []);
  return needed;
}
