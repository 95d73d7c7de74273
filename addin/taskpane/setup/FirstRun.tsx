import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { addQuarters, quarterOf } from "../../../rbm/framework/period.ts";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import { SetUpRefused } from "../../excel/build.ts";
import type { Api } from "../api.ts";
import { today } from "../dates.ts";
import { template } from "../method.ts";
import { plansAtHand, plansOffered } from "./plans-offered.ts";
import { SetUp, type Wanted } from "./SetUp.tsx";
import { setUp } from "./set-up.ts";

export interface FirstRunProps {
  /** The workbook that is open and none of ours. */
  readonly workbook: Workbook;
  readonly api: Api;
  /** Who is signed in. */
  readonly account?: ComponentChildren;
  /** After it was set up. */
  onDone(): Promise<void>;
}

/** Sets the open workbook up; where it cannot be, says why. */
export function FirstRun({ workbook, api, account, onDone }: FirstRunProps): JSX.Element {
  const [sample, setSample] = useState(false);
  const [plans, setPlans] = useState(plansAtHand);
  const [logframes, setLogframes] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    api.isSample().then(setSample, () => {});
    plansOffered(api).then(setPlans, () => {});
    import("./logframes-in.ts").then(
      ({ logframesIn }) => setLogframes(logframesIn(workbook)),
      () => {},
    );
  }, []);
  const start = async (wanted: Wanted): Promise<void> => {
    try {
      setTrouble(null);
      await setUp(template, wanted, api);
      await onDone();
    } catch (error) {
      setTrouble(
        error instanceof SetUpRefused
          ? error.message
          : "The workbook was not set up. Leave the cell you are typing in, then try again.",
      );
    }
  };
  const own = workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  const last = addQuarters(quarterOf(today()), -1);
  return (
    <SetUp
      account={account}
      own={own}
      logframes={logframes}
      plans={plans}
      period={last}
      sample={sample}
      trouble={trouble}
      onSetUp={start}
    />
  );
}
