import { byId } from './dom.js';
import { closeDrawers } from './drawers.js';

/** What keeps its letters: a field that is written into, and what is open to choose from. Under an open form the box takes no focus. */
const readers = 'input:not([type=checkbox], [type=radio], [type=file]), textarea, select, .menu, [role=listbox]';

/** What is typed where nothing takes letters goes into the message box, as Discord has it. */
export function catchStrayLetters() {
  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || !isLetter(event) || event.target.closest(readers) || document.querySelector('dialog[open]')) return;
    const box = byId('composer-text');
    if (!box) return;
    closeDrawers();
    // The browser writes the letter where the focus is by then.
    box.focus();
  });
}

/** Space presses what has the focus, and a key beside Ctrl is the browser's; AltGr, which writes letters, looks like both. */
const isLetter = event => [...event.key].length === 1 && event.key !== ' ' && !event.metaKey
  && (event.getModifierState('AltGraph') || !(event.ctrlKey || event.altKey));
