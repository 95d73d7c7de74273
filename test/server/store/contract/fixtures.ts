import { framework2020, from2016To2020 } from "../../../../rbm/framework/index.ts";
import type { FollowUpEvent } from "../../../../rbm/submission/follow-up.ts";
import type { Content } from "../../../../rbm/template/content.ts";
import type { CycleEvent, Extension } from "../../../../server/review/cycle.ts";
import type { Draft } from "../../../../server/review/drafts.ts";
import type { Edition } from "../../../../server/review/editions.ts";
import { openStore, type StorePlace } from "../../../../server/store/open.ts";
import type { PublishedPlan, Push, PushOutcome, Store } from "../../../../server/store/store.ts";
import { reportWith } from "../../support/content.ts";

/** Where a new store of the engine in question is. */
export type Place = () => Promise<StorePlace>;

/** Works on a store of its own, and closes it. */
export async function withStore(place: Place, work: (store: Store, at: StorePlace) => Promise<void>): Promise<void> {
  const at = await place();
  const store = await openStore(at);
  try {
    await work(store, at);
  } finally {
    await store.close();
  }
}

export const [A, B, C] = [50, 60, 70].map((value) => reportWith({ values: { "DI-01": value } })) as [
  Content,
  Content,
  Content,
];

export const push = (content: Content, more: Partial<Push> = {}): Push => ({
  content,
  bytes: null,
  by: "focal point",
  at: "2021-10-10T09:00:00.000Z",
  sample: false,
  ...more,
});

export const idOf = (outcome: PushOutcome): string => {
  if (!("submission" in outcome)) throw new Error(outcome.outcome);
  return outcome.submission.id;
};

export const CYCLE: CycleEvent = {
  framework: "2020-2023",
  period: "2021-Q3",
  state: "open",
  opens: null,
  deadline: "2021-10-15",
  meeting: "2021-10-25",
  closes: "2021-10-29",
  comment: "As every quarter",
  by: "coordinator",
  at: "2021-09-20T09:00:00.000Z",
};

export const EDITION: Edition = {
  id: "2021-Q3.1",
  framework: "2020-2023",
  period: "2021-Q3",
  asOf: "2021-10-29T09:00:00.000Z",
  by: "coordinator",
  submissions: [],
};

export const EXTENSION: Extension = {
  framework: "2020-2023",
  period: "2021-Q3",
  priority: "Digital Inclusion",
  office: "Regional Office for Africa",
  deadline: "2021-10-22",
  comment: "The register opens late",
  by: "coordinator",
  at: "2021-10-12T09:00:00.000Z",
};

export const DRAFT: Draft = {
  framework: "2020-2023",
  priority: "Digital Inclusion",
  office: "Headquarters",
  period: "2021-Q3",
  counts: { error: 2, warning: 1, tip: 0 },
  by: "focal point",
  at: "2021-10-09T09:00:00.000Z",
};

export const FOLLOW_UP: FollowUpEvent = {
  framework: "2020-2023",
  priority: "Digital Inclusion",
  office: "Headquarters",
  period: "2021-Q3",
  kpi: "DI-01",
  cause: "Funding",
  action: "Find a second donor",
  owner: "Head of division",
  due: "2022-01-31",
  status: "Open",
  closedAs: null,
  comment: "",
  by: "M&E officer",
  at: "2021-10-25T09:00:00.000Z",
  sample: false,
};

export const PLAN: PublishedPlan = {
  framework: { ...framework2020, version: 2 },
  crosswalks: [{ before: "2016-2019", pairs: from2016To2020 }],
  by: "coordinator",
  at: "2021-09-20T09:00:00.000Z",
};
