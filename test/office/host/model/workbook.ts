import type { CellValue } from "../coercion.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../error.ts";
import { type Author, EVENT, EventBus, eventSource, WORKBOOK_TARGET } from "../events.ts";
import type { Json } from "../json.ts";
import type { Rect } from "../rect.ts";
import { UndoStack } from "../undo.ts";
import type { Area } from "./area.ts";
import type { NamedItem } from "./name.ts";
import { Sheet } from "./sheet.ts";
import type { Table } from "./table.ts";

export interface WorkbookOptions {
  /** The result of a formula. The host has no calculation engine: by default every formula is 0. */
  calculate(formula: string, at: { sheet: string; row: number; col: number }): CellValue;
  /** The year of a date typed without one. */
  thisYear: number;
  /** When comments are made. */
  now(): Date;
  /** Whether a custom validation formula holds for a cell; by default all do. */
  holds(formula: string, at: { sheet: string; row: number; col: number }): boolean;
  userName: string;
}

const WORKBOOK_DEFAULTS: WorkbookOptions = {
  calculate: () => 0,
  holds: () => true,
  thisYear: 2021,
  now: () => new Date(Date.UTC(2021, 9, 1, 8)),
  userName: "Focal point",
};

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

export class Workbook {
  readonly undo = new UndoStack();
  readonly events = new EventBus();
  readonly options: WorkbookOptions;
  name = "Book1.xlsx";
  sheets: Sheet[] = [];
  active: Sheet;
  names: NamedItem[] = [];
  settings = new Map<string, Json>();
  customXml: CustomXmlPart[] = [];
  properties: Record<string, Json> = { creationDate: "2021-01-04T08:00:00Z" };
  customProperties = new Map<string, Json>();
  isStructureProtected = false;
  structurePassword = "";
  calculationMode = "Automatic";
  isDirty = false;
  /** How often a batch asked to hold calculation, and to hold drawing. */
  suspended = { calculation: 0, screen: 0 };
  /** Ranges the client keeps references to, which move along with the cells. */
  keptAreas: () => Iterable<Area> = () => [];
  private lastId = 0;

  constructor(names: readonly string[] = ["Sheet1"], options: Partial<WorkbookOptions> = {}) {
    this.options = { ...WORKBOOK_DEFAULTS, ...options };
    this.sheets = names.map((name) => new Sheet(this, name));
    const first = this.sheets[0];
    if (!first) throw new Error("a workbook has at least one sheet");
    this.active = first;
  }

  newId(): string {
    this.lastId += 1;
    return `{${String(this.lastId).padStart(8, "0")}-0001-0000-0000-000000000000}`;
  }

  get tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  get selection(): { sheet: Sheet; rect: Rect } {
    return { sheet: this.active, rect: this.active.selection };
  }

  /** By id or, in any case, by name. */
  sheet(key: Json): Sheet | null {
    const wanted = String(key).toLowerCase();
    return this.sheets.find((s) => s.id === key || s.name.toLowerCase() === wanted) ?? null;
  }

  mustSheet(key: Json): Sheet {
    const sheet = this.sheet(key);
    if (!sheet) throw itemNotFound("Worksheet");
    return sheet;
  }

  addSheet(name: string | null, author: Author): Sheet {
    let chosen = name ?? "";
    for (let n = this.sheets.length + 1; !chosen || (!name && this.sheet(chosen)); n++) chosen = `Sheet${n}`;
    this.checkSheetName(chosen, null);
    const sheet = new Sheet(this, chosen);
    this.undo.set(this, "sheets", [...this.sheets, sheet]);
    this.events.raise(EVENT.added, [WORKBOOK_TARGET], { source: eventSource(author), worksheetId: sheet.id });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string, author: Author): void {
    if (name === sheet.name) return;
    this.checkSheetName(name, sheet);
    const nameBefore = sheet.name;
    this.undo.set(sheet, "name", name);
    this.events.raise(EVENT.nameChanged, [sheet.id, WORKBOOK_TARGET], {
      nameBefore,
      nameAfter: name,
      source: eventSource(author),
      worksheetId: sheet.id,
    });
  }

  deleteSheet(sheet: Sheet, author: Author): void {
    const visible = this.sheets.filter((s) => s !== sheet && s.visibility === "Visible");
    if (visible.length === 0 || sheet.visibility === "VeryHidden") throw invalidArgument("Worksheet.delete");
    if (this.active === sheet) this.activate(visible[0] ?? sheet);
    this.undo.set(
      this,
      "sheets",
      this.sheets.filter((s) => s !== sheet),
    );
    this.undo.set(sheet, "isDeleted", true);
    this.events.raise(EVENT.deleted, [WORKBOOK_TARGET], { source: eventSource(author), worksheetId: sheet.id });
  }

  moveSheet(sheet: Sheet, position: number, author: Author): void {
    const before = this.sheets.indexOf(sheet);
    const others = this.sheets.filter((s) => s !== sheet);
    if (!Number.isInteger(position) || position < 0 || position > others.length) {
      throw invalidArgument("Worksheet.position");
    }
    this.undo.set(this, "sheets", [...others.slice(0, position), sheet, ...others.slice(position)]);
    this.events.raise(EVENT.moved, [WORKBOOK_TARGET], {
      positionBefore: before,
      positionAfter: position,
      source: eventSource(author),
      worksheetId: sheet.id,
    });
  }

  setVisibility(sheet: Sheet, visibility: Sheet["visibility"], author: Author): void {
    if (visibility === sheet.visibility) return;
    const others = this.sheets.filter((s) => s !== sheet && s.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) throw invalidArgument("Worksheet.visibility");
    const visibilityBefore = sheet.visibility;
    this.undo.set(sheet, "visibility", visibility);
    if (visibility !== "Visible" && this.active === sheet && others[0]) this.activate(others[0]);
    this.events.raise(EVENT.visibilityChanged, [sheet.id, WORKBOOK_TARGET], {
      visibilityBefore,
      visibilityAfter: visibility,
      source: eventSource(author),
      worksheetId: sheet.id,
    });
  }

  activate(sheet: Sheet): void {
    if (sheet === this.active) return;
    if (sheet.visibility !== "Visible") throw invalidArgument("Worksheet.activate");
    const before = this.active;
    this.active = sheet;
    this.events.raise(EVENT.deactivated, [before.id, WORKBOOK_TARGET], { worksheetId: before.id });
    this.events.raise(EVENT.activated, [sheet.id, WORKBOOK_TARGET], { worksheetId: sheet.id });
  }

  private checkSheetName(name: string, self: Sheet | null): void {
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
      throw invalidArgument("Worksheet.name");
    }
    const other = this.sheet(name);
    if (other && other !== self) throw itemAlreadyExists("Worksheet.name");
  }
}
