import { useState } from "preact/hooks";
import { useSignIn } from "../sign-in/SignInBar.tsx";
import type { SignIn } from "../sign-in/sign-in.ts";

/** Whose pane this is: who signed in last. A sign-in that ran out leaves it theirs, so that what waits stays in sight. */
export function useUser(signIn: SignIn): {
  readonly user: string | null;
  readonly isSignedIn: boolean;
  forget(): void;
} {
  const { name } = useSignIn(signIn);
  const [last, setLast] = useState<string | null>(null);
  if (name !== null && name !== last) setLast(name);
  return { user: name ?? last, isSignedIn: name !== null, forget: () => setLast(null) };
}
