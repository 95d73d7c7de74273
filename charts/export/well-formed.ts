const TAG = /<[a-z][^\s"'>/]*(?:\s+[^\s"'>=]+(?:="[^"]*")?)*\s*\/?>/gi;
const STRAY = /&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/gi;

/**
 * SVG text as XML. An HTML serialiser leaves the namespace off, writes a non-breaking space as an entity XML does not know, and leaves
 * < and (in Node) & as they are in attributes.
 */
export function wellFormed(text: string): string {
  const escaped = text
    .replaceAll("&nbsp;", "\u00a0")
    .replace(TAG, (tag) =>
      tag.replace(/="([^"]*)"/g, (_, value: string) => `="${value.replace(STRAY, "&amp;").replaceAll("<", "&lt;")}"`),
    );
  return escaped.includes('xmlns="http://www.w3.org/2000/svg"')
    ? escaped
    : escaped.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
}
