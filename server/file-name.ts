/** A name as one file's or folder's own: it parts no folders, and is none of `.` and `..`. */
export const fileName = (text: string): string =>
  text.replace(/[^\p{L}\p{M}\p{N}_ .-]+/gu, "-").replace(/^\.+|[. ]+$/g, "-");

/** The same in ASCII, as headers hold it. */
export const headerName = (text: string): string => fileName(text.replace(/[^\w .-]+/g, "-"));
