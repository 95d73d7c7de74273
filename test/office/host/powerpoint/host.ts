import { notImplemented } from "../error.ts";
import type { EventMessage } from "../events.ts";
import type { Metadata } from "../metadata.ts";
import { type Batch, type BatchResult, Engine } from "../protocol.ts";
import { Transport } from "../transport.ts";
import { View } from "../type.ts";
import { Presentation } from "./presentation.ts";
import { powerPointTypes } from "./types.ts";

/** A PowerPoint in memory: slides, shapes and tags, enough to put charts on slides. It raises no events. */
export class PowerPointHost extends Transport {
  readonly presentation = new Presentation();
  private readonly engine: Engine<PowerPointHost>;

  constructor(metadata: Metadata) {
    super();
    this.engine = new Engine<PowerPointHost>({
      metadata,
      types: powerPointTypes,
      root: new View("PowerPoint.Presentation", this.presentation),
      host: this,
      subscribe: (_type, _target, member) => {
        throw notImplemented(member);
      },
      unsubscribe: () => {},
    });
  }

  protected run(batch: Batch): BatchResult {
    return this.engine.run(batch);
  }

  protected takeEvents(): EventMessage[] {
    return [];
  }

  protected async admit(): Promise<void> {}
}
