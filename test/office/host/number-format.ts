import { notImplemented } from "./error.ts";

/** A part of a number format: what stands in it as it is, or a code. */
export type Token = { readonly literal: string } | { readonly code: string };

/** Codes by how they begin, longest first; what is none of these is a literal. */
const CODES = /^(?:General|AM\/PM|A\/P|E[+-]0+|y{1,4}|m{1,5}|d{1,4}|h{1,2}|s{1,2}|[0#?]+(?:,[0#?]+)*|[.,%@/])/i;

/** Characters that need no quotes. */
const PLAIN = /^[\s$+\-():!^&'~{}<>=€£¥]/;

/** The sections of a format: for numbers, negative numbers, zeros and texts. */
export function sectionsOf(format: string): Token[][] {
  const sections: Token[][] = [[]];
  let rest = format;
  const take = (length: number): string => {
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  };
  const add = (token: Token): void => void sections.at(-1)!.push(token);
  while (rest !== "") {
    const quoted = /^"([^"]*)"/.exec(rest);
    const bracket = /^\[([^\]]*)\]/.exec(rest);
    const code = CODES.exec(rest);
    if (rest.startsWith(";")) {
      take(1);
      sections.push([]);
    } else if (quoted) {
      take(quoted[0].length);
      add({ literal: quoted[1]! });
    } else if (rest.startsWith("\\")) add({ literal: take(2).slice(1) });
    else if (rest.startsWith("_")) {
      take(2);
      add({ literal: " " });
    } else if (rest.startsWith("*")) take(2);
    else if (bracket) {
      if (!/^(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d+|\$.*)$/i.test(bracket[1]!))
        throw notImplemented(`number format ${format}`);
      take(bracket[0].length);
      const currency = /^\$([^-]+)/.exec(bracket[1]!);
      if (currency) add({ literal: currency[1]! });
    } else if (code) add({ code: take(code[0].length) });
    else if (PLAIN.test(rest)) add({ literal: take(1) });
    else throw notImplemented(`number format ${format}`);
  }
  if (sections.length > 4) throw notImplemented(`number format ${format}`);
  return sections;
}

export const codeOf = (token: Token): string => ("code" in token ? token.code : "");
