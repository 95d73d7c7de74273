import type { Framework } from "./framework.ts";
import { framework2016 } from "./plan-2016-2019/index.ts";
import { framework2020 } from "./plan-2020-2023/index.ts";
import { framework2024 } from "./plan-2024-2027/index.ts";

/** The one meant where none is named. */
export const defaultFramework: Framework = framework2020;

/** Every framework that ships with the project; the default one last. */
export const frameworks: readonly Framework[] = [framework2016, framework2024, defaultFramework];
