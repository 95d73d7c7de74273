const LINK = /https:\/\/[\w\-.~:/?#@!$&'()*+,;=%]+/g;

/** Https addresses in a text, each once; punctuation after one is not part of it. */
export function linksIn(text: string | null): string[] {
  const found = (text ?? "").match(LINK) ?? [];
  return [...new Set(found.map((link) => link.replace(/[.,;:!?'()]+$/, "")))].filter(isSound);
}

/** An address that any reader takes: a host, percent signs that escape, one fragment. */
const isSound = (link: string): boolean =>
  /^https:\/\/[\w-]+(\.[\w-]+)*(:\d+)?([/?#]|$)/.test(link) && !/%(?![0-9a-f]{2})|#.*#/i.test(link);
