import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { SignIn, SignInState } from "./sign-in.ts";

/** Follows who is signed in. */
export function useSignIn(signIn: SignIn): SignInState {
  const [state, setState] = useState(signIn.state);
  useEffect(() => signIn.subscribe(() => setState(signIn.state)), [signIn]);
  return state;
}

export interface SignInBarProps {
  readonly signIn: SignIn;
  /** Clears what was kept for this person, then signs out. */
  onSignOut(): void;
}

/** Who is signed in, or the button that asks. Nothing where nobody has to sign in. */
export function SignInBar({ signIn, onSignOut }: SignInBarProps): JSX.Element | null {
  const { needed, name, busy, trouble } = useSignIn(signIn);
  if (!needed) return null;
  return (
    <section class="sign-in-bar" aria-label="Account">
      <span class="quiet">{name ?? "Sign in to push, and to see what was pushed."}</span>
      {name ? (
        <button type="button" class="btn plain" onClick={onSignOut}>
          Sign out
        </button>
      ) : (
        <button type="button" class="btn" aria-disabled={busy} onClick={() => busy || signIn.signIn()}>
          {busy ? "Signing in…" : "Sign in"}
        </button>
      )}
      <p role="status">{trouble}</p>
    </section>
  );
}
