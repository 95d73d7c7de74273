/** A page in one file brings the answers that its server would give: by path, as they were when it was written. */
export interface Carried {
  /** ISO 8601. */
  readonly at: string;
  readonly framework: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

const read = new WeakMap<Element, Carried>();

/** What the page carries; null on a page that a server serves. */
export function carried(): Carried | null {
  const node = document.getElementById("carried");
  if (!node?.textContent) return null;
  const known = read.get(node) ?? (JSON.parse(node.textContent) as Carried);
  read.set(node, known);
  return known;
}

/** Asks our own server, or what the page carries. Throws where neither has an answer. */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  const own = carried();
  if (own) {
    const key = carriedKey(path, own.framework);
    if (!Object.hasOwn(own.answers, key)) throw new Error(`not in this file: ${key}`);
    return own.answers[key] as T;
  }
  const answer = await fetch(path, { signal: signal ?? null });
  if (!answer.ok) throw new Error(`no answer from ${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** A path as answers are carried under: its query in order, without the plan, of which a file has one. */
export function carriedKey(path: string, framework: string): string {
  const [name = "", query = ""] = path.split("?");
  const asked = new URLSearchParams(query);
  if (asked.get("framework") === framework) asked.delete("framework");
  asked.sort();
  return asked.size > 0 ? `${name}?${asked}` : name;
}
