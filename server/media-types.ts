export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Bytes of a request's body, and of a file that is sent as one. */
export const BODY_LIMIT = 25_000_000;
