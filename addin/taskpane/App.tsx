import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { excelBook } from "../excel/book.ts";
import { SignInBar, useSignIn } from "../sign-in/SignInBar.tsx";
import { createSignIn } from "../sign-in/sign-in.ts";
import { serverApi } from "./api.ts";
import { type Judging, judging } from "./judging.ts";
import { lazily } from "./lazily.tsx";
import { Pane } from "./Pane.tsx";
import { keptQueue } from "./push/kept-queue.ts";
import type { Queue } from "./push/queue.ts";
import { createSession, type Session } from "./session.ts";
import { preloadTabs } from "./tabs.tsx";

/** What the ribbon and the shortcuts reach of the pane. */
export interface PaneHandle {
  session: Session | null;
}

const FirstRun = lazily(() => import("./setup/FirstRun.tsx").then((module) => module.FirstRun));

/** The pane in Excel: first run where the workbook is not ours, else its issues, push, history and charts. */
export function App({ handle }: { readonly handle: PaneHandle }): JSX.Element {
  const [book] = useState(excelBook);
  const [signIn] = useState(() => createSignIn());
  const [api] = useState(() => serverApi("", signIn.token));
  const { name } = useSignIn(signIn);
  const [workbook, setWorkbook] = useState<Workbook | null>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [queue, setQueue] = useState<Queue | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  /** Looks what the open workbook is; only one of ours is checked and listened to. */
  const look = async (): Promise<void> => {
    const [read, method] = await Promise.all([book.read(), import("./method.ts")]);
    setWorkbook(read);
    const about = method.aboutOurs(read);
    if (!about) return;
    const rules: Judging = judging(about, api, method.checkerFor);
    const made = createSession({ book, checker: rules.checker });
    rules.follow(made);
    handle.session = made;
    setSession(made);
    await made.check(read);
    await made.live();
    await preloadTabs();
  };
  useEffect(() => {
    look().catch(() => setTrouble("The workbook could not be read. Close the pane and open it again."));
  }, []);
  useEffect(() => {
    keptQueue(
      api,
      async (content, { id }) => {
        const known = book.known();
        const { rememberParent } = await import("../excel/parent.ts");
        if (known && (await rememberParent(known, content.identity, id))) await handle.session?.check();
      },
      name,
    ).then(setQueue, () => setTrouble("The pane could not be loaded. Close it and open it again."));
  }, [name]);

  const signOut = async (): Promise<void> => {
    queue?.clear();
    await signIn.signOut();
  };
  const account = <SignInBar signIn={signIn} onSignOut={signOut} />;
  if (session && queue) {
    return (
      <>
        {account}
        <Pane book={book} session={session} queue={queue} api={api} />
      </>
    );
  }
  if (workbook && !session) {
    return (
      <>
        {account}
        <FirstRun workbook={workbook} api={api} onDone={look} />
      </>
    );
  }
  return (
    <p class="stack quiet" role="status">
      {trouble ?? "Reading the workbook…"}
    </p>
  );
}
