import type { ExcelHost } from "../host.ts";
import type { AnyTypeImpl, TypeImpl } from "../type.ts";

export type ExcelType = AnyTypeImpl<ExcelHost>;

/** Declares how an Excel class behaves; `T` is what stands behind its objects. */
export const define = <T>(impl: TypeImpl<T, ExcelHost>): ExcelType => impl;
