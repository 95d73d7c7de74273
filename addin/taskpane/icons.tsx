import type { JSX } from "preact";

/** Each shape has one meaning; none is used for another. */
const SHAPES = {
  error: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M5.5 5.5l5 5m0-5l-5 5" stroke="var(--bg-1)" stroke-width="1.6" stroke-linecap="round" />
    </>
  ),
  warning: (
    <>
      <path
        d="M8 1.8L15 14.2H1z"
        fill="currentColor"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linejoin="round"
      />
      <path d="M8 6v4" stroke="var(--bg-1)" stroke-width="1.6" stroke-linecap="round" />
      <circle cx="8" cy="12.2" r=".95" fill="var(--bg-1)" />
    </>
  ),
  tip: (
    <path
      d="M5.6 10.2C4.2 9.3 3.6 7.8 3.8 6.2a4.2 4.2 0 0 1 8.4 0c.2 1.6-.4 3.1-1.8 4-.5.3-.7.7-.7 1.2H6.3c0-.5-.2-.9-.7-1.2ZM6.4 13.2h3.2M7.1 15h1.8"
      fill="none"
      stroke="currentColor"
      stroke-width="1.2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  fixed: (
    <path
      d="M2.8 8.6l3.4 3.4 7-7.6"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  chevron: (
    <path
      d="M6 3.5L10.5 8 6 12.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  to: (
    <path
      d="M1.5 8h12M9.5 4l4 4-4 4"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  new: <path d="M8 2.5v11M2.5 8h11" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />,
  changed: (
    <path
      d="M3 10.6l-.6 3 3-.6 7.6-7.6-2.4-2.4zM9 4.6L11.4 7"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linejoin="round"
    />
  ),
  removed: <path d="M2.5 8h11" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />,
  accepted: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="M4.8 8.3l2.2 2.2 4.2-4.7"
        fill="none"
        stroke="var(--bg-1)"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  ),
  submitted: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="M8 11.5v-7M5 7.2l3-3 3 3"
        fill="none"
        stroke="var(--bg-1)"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  ),
  returned: (
    <>
      <rect x="1.7" y="1.7" width="12.6" height="12.6" rx="3" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path
        d="M6.5 5L4.5 7l2 2M4.7 7h4.2a2 2 0 0 1 0 4H7"
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  ),
  overdue: (
    <>
      <path d="M8 .8L15.2 8 8 15.2.8 8z" fill="currentColor" />
      <path d="M8 4.6v4.2" stroke="var(--bg-1)" stroke-width="1.6" stroke-linecap="round" />
      <circle cx="8" cy="11.2" r=".95" fill="var(--bg-1)" />
    </>
  ),
  checked: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </>
  ),
  partly: (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path
        d="M5.2 8.2l1.9 1.9 3.7-4.1"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  ),
  none: (
    <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.3 2.03" />
  ),
  waiting: (
    <path
      d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 4.6V8l2.4 1.6"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
    />
  ),
  sheets: (
    <path
      d="M1.8 2.5h12.4v11H1.8zM1.8 6h12.4M6 6v7.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linejoin="round"
    />
  ),
  kept: (
    <path
      d="M2.8 7.2h10.4v7H2.8zM5 7.2V4.6a3 3 0 0 1 6 0v2.6"
      fill="none"
      stroke="currentColor"
      stroke-width="1.3"
      stroke-linejoin="round"
    />
  ),
  comment: (
    <path d="M2 3h12v8H8l-3 3v-3H2z" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linejoin="round" />
  ),
} satisfies Record<string, JSX.Element>;

export type Shape = keyof typeof SHAPES;

/** A shape that says what the words beside it say; hidden from screen readers, which read the words. */
export function Icon({ shape, class: name = "" }: { readonly shape: Shape; readonly class?: string }): JSX.Element {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  );
}

/** The same in the colour of its meaning. */
export const Mark = ({ shape }: { readonly shape: Shape }): JSX.Element => (
  <span class={`is-${shape}`}>
    <Icon shape={shape} />
  </span>
);
