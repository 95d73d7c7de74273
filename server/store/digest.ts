import { createHash } from "node:crypto";
import { canonical } from "../../rbm/submission/canonical.ts";
import { rebased } from "../../rbm/submission/rebased.ts";
import type { Content } from "../../rbm/template/content.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The same for equal content, whatever it is based on. */
export const contentDigest = (content: Content): string => sha256(canonical(rebased(content, null)));

/** A submission's id: the hash of its content, identity and parent. */
export const submissionId = (content: Content, parent: string | null): string =>
  sha256(canonical({ content: rebased(content, parent), parent }));
