import { matching } from './commands.js';
import { el } from './dom.js';

/** The list over the message box, led by the arrow keys while the box keeps the focus. */
export function commandPicker(box, chosen) {
  const list = el('ul', { class: 'popup', id: 'command-list', role: 'listbox', 'aria-label': 'Commands', hidden: true });
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
    list.hidden = entries.length === 0;
    if (list.hidden) { hide(); return; }
    list.replaceChildren(...entries.map((command, index) => el('li', {
      id: `command-${index}`, role: 'option',
      onmousedown: event => event.preventDefault(),
      onclick: () => chosen(command),
    }, `/${command.path}`, el('small', {}, command.description))));
    select(0);
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
    if (list.hidden || event.isComposing || !keys[event.key]) return false;
    event.preventDefault();
    keys[event.key]();
    return true;
  }

  return { element: list, show, hide, handles };
}
