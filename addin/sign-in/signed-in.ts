/// <reference types="office-js" />

// The dialog's last page: hands the code to the pane that opened it, which alone can exchange it for a token.
Office.onReady(() => {
  const code = location.hash.slice(1);
  // Office takes the history API away, so the code stays in the address of a window that closes.
  if (code) Office.context.ui.messageParent(code, { targetOrigin: location.origin });
});
