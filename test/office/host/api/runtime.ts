import { invalidArgument } from "../error.ts";
import type { ExcelHost } from "../host.ts";
import { define } from "./define.ts";

const STATES = ["Inactive", "Background", "Visible"] as const;

/** What is behind `Office.addin`: whether the pane of a shared runtime is shown. */
export const runtimeTypes = {
  "OfficeCore.AppRuntimeService": define<ExcelHost>({
    call: {
      SetAppRuntimeState: (host, args) => {
        const state = STATES.find((known) => known === args.string(0));
        if (!state) throw invalidArgument("AppRuntimeService.setAppRuntimeState");
        host.paneState = state;
      },
      GetAppRuntimeState: (host) => host.paneState,
    },
  }),
};
