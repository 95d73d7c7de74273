import type { ColumnTable, TableDeclaration } from "../../../pipelines/index.ts";
import type { Framework } from "../../../rbm/framework/framework.ts";
import type { Content } from "../../../rbm/template/content.ts";
import type { Template } from "../../../rbm/template/template.ts";

export interface PackagedTable {
  readonly table: ColumnTable;
  readonly declaration: TableDeclaration;
}

export interface DataPackageOptions {
  readonly framework: Framework;
  readonly template: Template;
  /** Where each priority stands: definitions of KPIs, their targets and results. */
  readonly contents: readonly Content[];
  readonly tables: readonly PackagedTable[];
  /** ISO 8601 with time. */
  readonly created: string;
  readonly sample: boolean;
  readonly asOf: string | null;
  /** Licences of the figures. None is claimed where absent. */
  readonly licenses?: readonly License[];
}

/** A licence by its Open Definition identifier, such as `CC-BY-4.0`. */
export interface License {
  readonly name: string;
}
