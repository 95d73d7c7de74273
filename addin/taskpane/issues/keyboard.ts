/** What can be moved to in the list of issues, in the order it stands on screen. */
const stops = (list: HTMLElement): HTMLElement[] =>
  [...list.querySelectorAll<HTMLElement>("summary, .goto")].filter((stop) => stop.offsetParent !== null);

/** Arrow keys move and open, F fixes, Shift+F fixes all like it, U takes a fix back; only while the list has the focus. */
export function onListKey(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const at = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || at.matches("input, textarea, select")) return;
  const group = at.closest<HTMLDetailsElement>("details");
  const act = (selector: string, within: Element | null | undefined): void => {
    within?.querySelector<HTMLElement>(selector)?.click();
    event.preventDefault();
  };
  const all = stops(list);
  const move = (to: HTMLElement | undefined): void => {
    to?.focus();
    event.preventDefault();
  };
  if (event.key === "ArrowDown") move(all[all.indexOf(at) + 1]);
  else if (event.key === "ArrowUp") move(all[all.indexOf(at) - 1]);
  else if (event.key === "ArrowRight" && group) group.open = true;
  else if (event.key === "ArrowLeft" && group) {
    group.open = false;
    move(group.querySelector("summary") ?? undefined);
  } else if (event.key === "F") act(".all .btn", group);
  else if (event.key === "f") act(".fix", at.closest("li"));
  else if (event.key === "u") act("[aria-label^='Undo']", at.closest("li"));
}
