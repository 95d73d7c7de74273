import type { Api } from "./api.ts";
import type { About, Checker } from "./checker.ts";
import type { Session } from "./session.ts";
import { ALONE, type Surroundings, surroundingsKey, surroundingsOf } from "./surroundings.ts";

/** The rules of a workbook: at once with what it says itself, then with what the server knows. */
export interface Judging {
  /** What to begin with. */
  readonly checker: Checker;
  /** Hands a session the rules as they become known, and others where the Cover names another plan, priority or quarter. */
  follow(session: Session): void;
  /** Asks the server anew: somebody signed in. */
  again(): void;
}

export function judging(
  about: About,
  api: Api,
  checkerFor: (about: About, surroundings: Surroundings) => Checker,
): Judging {
  let key = "";
  let followed: Session | null = null;
  const learn = (session: Session, now: About): void => {
    const asked = surroundingsKey(now);
    if (asked === key) return;
    const isFirst = key === "";
    key = asked;
    if (!isFirst) session.judgeBy(checkerFor(now, ALONE));
    ask(session, now);
  };
  const ask = (session: Session, now: About): void => {
    const asked = key;
    void surroundingsOf(now, api).then((found) => {
      if (found && key === asked) session.judgeBy(checkerFor(now, found));
    });
  };
  return {
    checker: checkerFor(about, ALONE),
    follow(session) {
      followed = session;
      learn(session, about);
      session.subscribe(() => {
        if (session.state.about) learn(session, session.state.about);
      });
    },
    again() {
      if (followed) ask(followed, followed.state.about ?? about);
    },
  };
}
