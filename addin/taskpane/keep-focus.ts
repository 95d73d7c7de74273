/**
 * What Tab can reach. Excel on the web moves the focus itself, over this list and nothing else: a `summary` needs `tabindex="0"`, and
 * from anything that is not in the list, so also from nothing, Tab leaves the pane.
 */
const TABBABLE = ["a[href]", "button", "input", "select", "textarea", "[tabindex='0']"].join();

/** Where what had the focus is taken away, the next thing beside it gets it. Ends with what it returns. */
export function keepFocus(root: HTMLElement): () => void {
  let around: readonly Element[] = [];
  const remember = ({ target }: FocusEvent): void => {
    around = [];
    for (let at = target as Element | null; at && at !== root.parentElement; at = at.parentElement)
      around = [...around, at];
  };
  const observer = new MutationObserver(() => {
    const [lost] = around;
    if (!lost || lost.isConnected || document.activeElement !== document.body) return;
    const beside = around.find(({ isConnected }) => isConnected);
    beside?.querySelector<HTMLElement>(TABBABLE)?.focus();
  });
  root.addEventListener("focusin", remember);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener("focusin", remember);
    observer.disconnect();
  };
}
