import { parseHTML } from "linkedom";
import type { ChartModel } from "../models/model.ts";
import { renderSvg, type SvgOptions } from "./svg.ts";

/** A document to draw in where there is no browser. */
export const nodeDocument = (): Document => parseHTML("<html><body></body></html>").document as unknown as Document;

/** `renderSvg` without a browser. */
export const renderSvgInNode = (model: ChartModel, options: Omit<SvgOptions, "document">): string =>
  renderSvg(model, { ...options, document: nodeDocument() });
