import { callable, findCommand, matching, readCommand } from './commands.js';
import { el } from './dom.js';

/** The list over the message box, led by the arrow keys while the box keeps the focus. */
export function commandPicker(box, chosen) {
  const list = el('ul', { class: 'popup', id: 'command-list', role: 'listbox', 'aria-label': 'Commands', tabindex: '0', hidden: true });
  let entries = [];
  let selected = 0;
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-autocomplete', 'list');

  function select(index) {
    selected = (index + entries.length) % entries.length;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === selected)));
    list.children[selected].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', list.children[selected].id);
  }

  function show(words) {
    entries = matching(words);
    if (entries.length === 0) { showNone(words); return; }
    list.hidden = false;
    list.replaceChildren(...entries.map((command, index) => el('li', {
      id: `command-${index}`, role: 'option',
      onmousedown: event => event.preventDefault(),
      onmousemove: () => { if (index !== selected) select(index); },
      onclick: () => chosen(command),
    }, `/${command.path}`, el('small', {}, command.description))));
    select(0);
  }

  /** A whole line such as "/learning list kind:Concept" matches no name, and is right. */
  function showNone(words) {
    hide();
    if (findCommand(readCommand(`/${words}`).path)) return;
    list.hidden = false;
    list.replaceChildren(el('li', { role: 'option', 'aria-disabled': 'true' },
      callable().length === 0 ? 'There are no commands here. Try a channel of the server.' : 'No command matches.'));
  }

  function hide() {
    list.hidden = true;
    box.removeAttribute('aria-activedescendant');
  }

  const keys = {
    ArrowDown: () => select(selected + 1),
    ArrowUp: () => select(selected - 1),
    Enter: () => chosen(entries[selected]),
    Tab: () => chosen(entries[selected]),
    Escape: hide,
  };

  function handles(event) {
    if (list.hidden || event.isComposing || !keys[event.key] || (entries.length === 0 && event.key !== 'Escape')) return false;
    event.preventDefault();
    keys[event.key]();
    return true;
  }

  return { element: list, show, hide, handles };
}
