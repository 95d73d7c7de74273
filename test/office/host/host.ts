import { excelTypes } from "./api/index.ts";
import { inCellEdit } from "./error.ts";
import type { EventMessage } from "./events.ts";
import type { Metadata } from "./metadata.ts";
import { Area } from "./model/area.ts";
import { Workbook, type WorkbookOptions } from "./model/workbook.ts";
import { type Batch, type BatchResult, Engine } from "./protocol.ts";
import { Transport } from "./transport.ts";
import { View } from "./type.ts";
import { User } from "./user.ts";

/** The flag of `Excel.run({ delayForCellEdit: true }, …)`: wait instead of failing. */
const WAITS_FOR_CELL_EDIT = 64;

/** An Excel in memory: one workbook, the person in front of it, and the add-in at the other end of the wire. */
export class ExcelHost extends Transport {
  readonly workbook: Workbook;
  readonly user: User;
  /** Whether the pane is shown, as the add-in last asked. */
  paneState: "Inactive" | "Background" | "Visible" = "Background";
  private readonly engine: Engine<ExcelHost>;
  private editing: { done: Promise<void>; finish: () => void } | null = null;

  constructor(metadata: Metadata, names?: readonly string[], options?: Partial<WorkbookOptions>) {
    super();
    this.workbook = new Workbook(names, options);
    this.user = new User(this);
    const { events } = this.workbook;
    this.engine = new Engine<ExcelHost>({
      metadata,
      types: excelTypes,
      root: new View("Excel.Workbook", this.workbook),
      host: this,
      subscribe: (type, target, member) => events.subscribe(type, target, member),
      unsubscribe: (type, target) => events.unsubscribe(type, target),
    });
    this.workbook.keptAreas = () => keptAreas(this.engine);
  }

  /** How many ranges the client keeps references to: a leak shows here. */
  get referenceCount(): number {
    return this.engine.referenceCount;
  }

  get isEditing(): boolean {
    return this.editing !== null;
  }

  enterCellEdit(): void {
    if (this.editing) return;
    let finish = () => {};
    const done = new Promise<void>((resolve) => {
      finish = resolve;
    });
    this.editing = { done, finish };
  }

  leaveCellEdit(): void {
    this.editing?.finish();
    this.editing = null;
  }

  /** The next event messages never arrive (OfficeDev/office-js#1760). */
  dropEvents(count: number): void {
    this.workbook.events.drop(count);
  }

  protected run(batch: Batch): BatchResult {
    return this.engine.run(batch);
  }

  protected takeEvents(): EventMessage[] {
    return this.workbook.events.take();
  }

  protected async admit(flags: number): Promise<void> {
    if (!this.editing) return;
    if ((flags & WAITS_FOR_CELL_EDIT) === 0) throw inCellEdit();
    await this.editing.done;
  }
}

function* keptAreas(engine: Engine<ExcelHost>): Generator<Area> {
  for (const view of engine.keptViews()) if (view.target instanceof Area) yield view.target;
}
