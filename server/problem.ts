/**
 * Something a person is told: what happened, why, what to do next (RFC 9457, problem+json).
 * `code` tells machines which of them it is.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    title: string,
    detail: string,
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${title} ${detail}`);
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.more = more;
  }

  toJSON(): Record<string, unknown> {
    const { status, code, title, detail, more } = this;
    return { type: `urn:resultbook:${code}`, code, title, status, detail, ...more };
  }
}
