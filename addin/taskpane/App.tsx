import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { defaultFramework, frameworks } from "../../rbm/framework/index.ts";
import { addQuarters, quarterOf } from "../../rbm/framework/period.ts";
import { scopeOf } from "../../rbm/submission/submission.ts";
import { bind } from "../../rbm/template/bind.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { templateIdOf } from "../../rbm/template/identity.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { excelBook } from "../excel/book.ts";
import { SetUpRefused } from "../excel/build.ts";
import { writeParent } from "../excel/parent.ts";
import { type Kept, keptInMemory, keptOnThisComputer } from "../helpers.ts";
import { serverApi } from "./api.ts";
import { today } from "./dates.ts";
import { Pane } from "./Pane.tsx";
import { createQueue, type Queue } from "./push/queue.ts";
import { createSession, type Session } from "./session.ts";
import { setUp } from "./set-up.ts";
import { SetUp, type Wanted } from "./setup/SetUp.tsx";

/** What the ribbon and the shortcuts reach of the pane. */
export interface PaneHandle {
  session: Session | null;
}

const template = priorityTemplate;

/** The pane in Excel: first run where the workbook is not ours, else its issues, push and history. */
export function App({ handle }: { readonly handle: PaneHandle }): JSX.Element {
  const [book] = useState(excelBook);
  const [api] = useState(() => serverApi());
  const [workbook, setWorkbook] = useState<Workbook | null>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [queue, setQueue] = useState<Queue | null>(null);
  const [sample, setSample] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  /** Looks what the open workbook is; only one of ours is checked and listened to. */
  const look = async (): Promise<void> => {
    const read = await book.read();
    setWorkbook(read);
    if (templateIdOf(read) !== template.id) return;
    const { identity } = contentOf(bind(read, template));
    const framework = frameworks.find(({ id }) => id === identity.framework) ?? defaultFramework;
    const made = createSession({ book, template, framework, today });
    handle.session = made;
    setSession(made);
    await made.check(read);
    await made.live();
  };
  useEffect(() => {
    look().catch(() => setTrouble("The workbook could not be read. Close the pane and open it again."));
    api.isSample().then(setSample, () => setSample(false));
    keptQueue(async (content, { id }) => {
      const known = book.known();
      if (!known || scopeOf(contentOf(bind(known, template)).identity) !== scopeOf(content.identity)) return;
      await writeParent(known, template, id).then(
        () => handle.session?.check(),
        // Being edited just now: the queue remembers what the parent became.
        () => {},
      );
    }, api).then(setQueue, () => setTrouble("The pane could not be loaded. Close it and open it again."));
  }, []);

  const start = async (wanted: Wanted): Promise<void> => {
    try {
      setTrouble(null);
      await setUp(template, wanted, api);
      await look();
    } catch (error) {
      setTrouble(
        error instanceof SetUpRefused
          ? error.message
          : "The workbook was not set up. Leave the cell you are typing in, then try again.",
      );
    }
  };

  if (session && queue) return <Pane book={book} session={session} template={template} queue={queue} api={api} />;
  if (!workbook || session)
    return (
      <p class="stack quiet" role="status">
        {trouble ?? "Reading the workbook…"}
      </p>
    );
  const own = workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  const last = addQuarters(quarterOf(today()), -1);
  return <SetUp own={own} period={last} sample={sample} trouble={trouble} onSetUp={start} />;
}

async function keptQueue(
  onPushed: Parameters<typeof createQueue>[0]["onPushed"],
  api: ReturnType<typeof serverApi>,
): Promise<Queue> {
  const kept: Kept = await keptOnThisComputer("resultbook").catch(keptInMemory);
  const queue = createQueue({ kept, api, now: () => new Date(), ...(onPushed ? { onPushed } : {}) });
  void queue.flush();
  return queue;
}
