export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Bytes of a request's body, and of a file that is sent as one. */
export const BODY_LIMIT = 25_000_000;
