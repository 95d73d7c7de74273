import { chartOperations } from "./charts.ts";
import { checkOperations } from "./check.ts";
import { deckOperations } from "./decks.ts";
import { draftOperations } from "./drafts.ts";
import { editionOperations } from "./editions.ts";
import { exportOperations } from "./exports.ts";
import { followUpOperations } from "./follow-ups.ts";
import { fontOperations } from "./fonts.ts";
import { frameworkOperations } from "./frameworks.ts";
import type { Operation } from "./operation.ts";
import { periodOperations } from "./periods.ts";
import { reviewOperations } from "./reviews.ts";
import { sampleOperations } from "./samples.ts";
import { serviceOperations } from "./service.ts";
import { signInOperations } from "./sign-in.ts";
import { submissionOperations } from "./submissions.ts";
import { tableOperations } from "./tables.ts";
import { templateOperations } from "./templates.ts";

/** Every operation of the API, by what it is about; tests hold it against the routes and against what they answer. */
export const resources: Readonly<Record<string, readonly Operation[]>> = {
  plans: frameworkOperations,
  workbooks: [...templateOperations, ...checkOperations, ...sampleOperations],
  submissions: submissionOperations,
  review: [...reviewOperations, ...draftOperations, ...followUpOperations],
  quarters: [...periodOperations, ...editionOperations],
  tables: tableOperations,
  charts: [...chartOperations, ...deckOperations, ...fontOperations],
  exports: exportOperations,
  "sign-in": signInOperations,
  service: serviceOperations,
};

export const operations: readonly Operation[] = Object.values(resources).flat();
