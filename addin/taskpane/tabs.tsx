import { lazily } from "./lazily.tsx";

const push = () => import("./push/PushTab.tsx").then(({ PushTab }) => PushTab);
const history = () => import("./history/HistoryTab.tsx").then(({ HistoryTab }) => HistoryTab);

const charts = () => import("./charts/ChartsTab.tsx").then(({ ChartsTab }) => ChartsTab);

/** Tabs beside Issues: loaded when shown, or when there is nothing else to do. */
export const PushTab = lazily(push);
export const HistoryTab = lazily(history);
export const ChartsTab = lazily(charts);

/** Loads what is not there yet, so that it is there when the server is away. */
export const preloadTabs = async (): Promise<void> => {
  await Promise.allSettled([push(), history(), charts(), import("../excel/parent.ts"), import("../excel/repair.ts")]);
};
