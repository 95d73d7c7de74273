/** A token for our server, for as long as the pane is open: never kept where other pages could read it. */
export interface Held {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** How somebody signs in from Office. */
export interface Way {
  /** Without asking anybody; null where somebody has to be asked. */
  silent(): Promise<Held | null>;
  /** Asks them: call it from a click. Throws NotSignedIn where they did not. */
  ask(): Promise<Held>;
}

/** What the server says of signing in. */
export interface SignInConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** They did not sign in, with what to do next. */
export class NotSignedIn extends Error {}

/** They were asked and closed the window: no other way is tried. */
export class ClosedByHand extends NotSignedIn {
  constructor() {
    super("The sign-in window was closed. Sign in to push and to see what was pushed.");
  }
}
