import { useEffect, useState } from "preact/hooks";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";

/** The session's state, drawn anew when it changes. */
export function useSession(session: Session): SessionState {
  const [state, set] = useState(session.state);
  useEffect(() => {
    set(session.state);
    return session.subscribe(() => set(session.state));
  }, [session]);
  return state;
}
