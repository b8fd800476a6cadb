import { el } from './dom.js';

/** A list beside a text box that keeps the focus: the arrow keys lead through it, and a screen reader hears where they are. */
export function ledList(box, { name, label, look, draw, chosen, selectsFirst }) {
  const list = el('ul', { class: look, id: name, role: 'listbox', 'aria-label': label, tabindex: '0', hidden: true });
  let entries = [];
  let selected = -1;
  box.setAttribute('aria-autocomplete', 'list');

  function select(index) {
    selected = (index + entries.length) % entries.length;
    [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === selected)));
    list.children[selected].scrollIntoView({ block: 'nearest' });
    box.setAttribute('aria-activedescendant', list.children[selected].id);
  }

  function open(...items) {
    selected = -1;
    list.hidden = false;
    list.replaceChildren(...items);
    box.setAttribute('aria-controls', list.id);
    box.removeAttribute('aria-activedescendant');
    tellOf(true);
  }

  function show(found) {
    entries = found;
    open(...entries.map((entry, index) => el('li', {
      id: `${name}-${index}`, role: 'option', 'aria-selected': 'false', dir: 'auto',
      // The box would lose the focus, and the list would go before it is pressed.
      onmousedown: event => event.preventDefault(),
      onmousemove: () => { if (selectsFirst && index !== selected) select(index); },
      onclick: () => chosen(entry),
    }, draw(entry))));
    if (selectsFirst) select(0);
  }

  /** Says why there is nothing to choose. */
  function explain(reason) {
    entries = [];
    open(el('li', { role: 'option', 'aria-disabled': 'true' }, reason));
  }

  function hide() {
    list.hidden = true;
    box.removeAttribute('aria-activedescendant');
    tellOf(false);
  }

  const tellOf = shown => { if (box.getAttribute('role') === 'combobox') box.setAttribute('aria-expanded', String(shown)); };

  /** Chooses what is selected, if anything is. */
  function take() {
    if (list.hidden || selected < 0) return false;
    chosen(entries[selected]);
    return true;
  }

  const keys = {
    ArrowDown: () => entries.length > 0 && select(selected + 1),
    ArrowUp: () => entries.length > 0 && select(selected < 0 ? -1 : selected - 1),
    Enter: take,
    Tab: take,
    Escape: hide,
  };

  /** Whether the key was for the list. */
  function handles(event) {
    if (list.hidden || event.isComposing || !keys[event.key] || keys[event.key]() === false) return false;
    event.preventDefault();
    return true;
  }

  const isShown = () => !list.hidden;

  return { element: list, show, explain, hide, take, handles, isShown };
}
