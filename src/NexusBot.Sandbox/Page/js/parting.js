/**
 * Leaving a form. Where something was typed the first try only warns, so that a slip of the finger costs nobody their text;
 * whoever goes on typing is warned again.
 */
export function parting(isTyped, warn, leave) {
  let warned = false;
  return {
    tryToLeave() {
      if (warned || !isTyped()) { leave(); return; }
      warned = true;
      warn('What you typed would be lost. Do that again to throw it away.');
    },
    stay() {
      if (warned) warn('');
      warned = false;
    },
  };
}

const begun = new Set();

/** The browser asks before it leaves the page while `isTyped` says so, until the answer is called. */
export function guard(isTyped) {
  begun.add(isTyped);
  return () => begun.delete(isTyped);
}

addEventListener('beforeunload', event => { if ([...begun].some(isTyped => isTyped())) event.preventDefault(); });
