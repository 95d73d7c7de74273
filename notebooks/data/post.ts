import { carried } from "./ask.ts";

/** Sends something to our own server as JSON; throws with words for its reader. The session cookie goes along by itself. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  return (await (await send(path, body)).json().catch(() => ({}))) as T;
}

/** The same, for an answer that is not JSON. */
export async function send(path: string, body: unknown): Promise<Response> {
  if (carried())
    throw new Error("This page is a copy in one file: nothing can be sent from it. Open it on the server.");
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!answer) throw new Error("The server did not answer. Nothing was sent or lost; try again when it is back.");
  if (answer.ok) return answer;
  const said = await answer.json().catch(() => ({}));
  const words = [said.title, said.detail].filter(Boolean).join(" ");
  throw new Error(words || `The server answered ${answer.status}. What you typed is still here.`);
}
