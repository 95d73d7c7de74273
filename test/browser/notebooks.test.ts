import { everyPage } from "./notebooks/every-page.ts";
import { priority } from "./notebooks/priority.ts";
import { questions } from "./notebooks/questions.ts";
import { retreat } from "./notebooks/retreat.ts";
import { scenarios } from "./notebooks/scenarios.ts";
import { servedNotebooks } from "./notebooks/served-notebooks.ts";

// Building the pages is most of the start: they are built once for all of these.
const book = servedNotebooks();
for (const part of [retreat, priority, scenarios, questions, everyPage]) part(book);
