/** Whether an If-None-Match names a tag. Compared weakly, as RFC 9110 has it: a proxy that compresses makes tags weak. */
export const namesTag = (sent: string | undefined, tag: string): boolean =>
  (sent ?? "").split(",").some((each) => each.trim() === "*" || strong(each.trim()) === strong(tag));

const strong = (tag: string): string => tag.replace(/^W\//, "");
