import { createHash } from "node:crypto";
import { canonicalOn } from "../../rbm/submission/canonical.ts";
import type { Content } from "../../rbm/template/content.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A content as it is kept, written out once however often it is asked for. */
export interface Written {
  /** The same for equal content, whatever it is based on. */
  readonly digest: string;
  /** The text that is kept of it where it is based on this submission, and the submission's id: the hash of content, identity and parent. */
  on(parent: string | null): { readonly id: string; readonly text: string };
}

export function written(content: Content): Written {
  const textOn = canonicalOn(content);
  return {
    digest: sha256(textOn(null)),
    on(parent) {
      const text = textOn(parent);
      return { id: sha256(`{"content":${text},"parent":${JSON.stringify(parent)}}`), text };
    },
  };
}

/** A submission's id: the hash of its content, identity and parent. */
export const submissionId = (content: Content, parent: string | null): string => written(content).on(parent).id;
