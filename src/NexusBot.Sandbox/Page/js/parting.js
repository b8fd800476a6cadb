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
