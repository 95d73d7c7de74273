import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { excelBook } from "../excel/book.ts";
import { whereItRuns } from "../helpers.ts";
import { SignInBar } from "../sign-in/SignInBar.tsx";
import { createSignIn } from "../sign-in/sign-in.ts";
import { type Judging, judging } from "./judging.ts";
import { lazily } from "./lazily.tsx";
import { Pane } from "./Pane.tsx";
import { useKeptQueue } from "./push/use-kept-queue.ts";
import { serverApi } from "./server-api.ts";
import { createSession, type Session } from "./session.ts";
import { preloadTabs } from "./tabs.tsx";
import { useUser } from "./use-user.ts";

/** What the ribbon and the shortcuts reach of the pane. */
export interface PaneHandle {
  session: Session | null;
}

const FirstRun = lazily(() => import("./setup/FirstRun.tsx").then((module) => module.FirstRun));

/** The pane in Excel: first run where the workbook is not ours, else its issues, push, history and charts. */
export function App({ handle }: { readonly handle: PaneHandle }): JSX.Element {
  const [book] = useState(excelBook);
  const [signIn] = useState(createSignIn);
  const [api] = useState(() => serverApi(signIn));
  const { user, isSignedIn, forget } = useUser(signIn);
  const [workbook, setWorkbook] = useState<Workbook | null>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [rules, setRules] = useState<Judging | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const queue = useKeptQueue(user, {
    api,
    async onPushed({ identity }, { id }) {
      const known = book.known();
      const { rememberParent } = await import("../excel/parent.ts");
      if (known && (await rememberParent(known, identity, id))) await handle.session?.check();
    },
  });

  /** Looks what the open workbook is; only one of ours is checked and listened to. */
  const look = async (): Promise<void> => {
    const [read, method] = await Promise.all([book.read(), import("./method.ts")]);
    setWorkbook(read);
    const about = method.aboutOurs(read);
    if (!about) return;
    const judged = judging(about, api, method.checkerFor);
    const made = createSession({ book, checker: judged.checker });
    judged.follow(made);
    handle.session = made;
    setRules(judged);
    setSession(made);
    await made.check(read);
    await made.live();
    await preloadTabs();
  };
  useEffect(() => {
    look().catch(async () => {
      const where = await whereItRuns().catch(() => "Office");
      setTrouble(`The workbook could not be read. Close the pane and open it again. For whoever helps you: ${where}.`);
    });
  }, []);
  useEffect(() => {
    if (!isSignedIn) return;
    rules?.again();
    void queue?.flush();
  }, [isSignedIn, user]);

  const signOut = (): void => {
    queue?.clear();
    forget();
    void signIn.signOut();
  };
  const account = <SignInBar signIn={signIn} onSignOut={signOut} />;
  if (session && queue)
    return <Pane book={book} session={session} queue={queue} api={api} user={user} account={account} />;
  if (workbook && !session) return <FirstRun workbook={workbook} api={api} account={account} onDone={look} />;
  return (
    <p class="stack quiet" role="status">
      {trouble ?? "Reading the workbook…"}
    </p>
  );
}
