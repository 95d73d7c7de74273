/** `1 error`, `3 errors`, `no errors`. */
export const count = (n: number, noun: string): string =>
  n === 0 ? `no ${noun}s` : `${n.toLocaleString("en")} ${noun}${n === 1 ? "" : "s"}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
