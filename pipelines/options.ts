import type { Framework } from "../rbm/framework/framework.ts";

/** What every pipeline takes beside the submissions. */
export interface PipelineOptions {
  readonly framework: Framework;
  /**
   * ISO date or instant: only what was accepted by then counts, and what is due is judged as of then.
   * Everything by default, and due as of the last acceptance, so that the same submissions give the same tables.
   */
  readonly asOf?: string;
  /** Figures pushed and not yet accepted count as well, marked in `state`. False by default. */
  readonly provisional?: boolean;
  /** Last quarter shown. The latest reported quarter by default. */
  readonly through?: string;
}
