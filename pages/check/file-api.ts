import type { Api } from "../../addin/taskpane/api.ts";
import type { Book } from "../../addin/taskpane/book.ts";
import { templateOf } from "../../addin/taskpane/method.ts";
import { rebased } from "../../rbm/submission/rebased.ts";
import { bind } from "../../rbm/template/bind.ts";
import type { Content } from "../../rbm/template/content.ts";
import { contentOf } from "../../rbm/template/content-of.ts";

/**
 * What the pane asks of the server, for a dropped file: a push of that file sends the corrected file itself, so that the server
 * keeps its bytes. What waited from another day is sent as it was kept.
 */
export const fileApi = (api: Api, book: Book, corrected: () => Uint8Array): Api => ({
  ...api,
  async push(content, parent, note) {
    const workbook = await book.read();
    const open = contentOf(bind(workbook, templateOf(workbook)));
    return api.push(
      !(content instanceof Uint8Array) && says(content) === says(open) ? corrected() : content,
      parent,
      note,
    );
  },
});

/** What a content says, whatever it is based on. */
const says = (content: Content): string => JSON.stringify(rebased(content, null));
