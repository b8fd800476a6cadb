import { debounce, el } from './dom.js';

const pause = 150;

/** A text field with the bot's live suggestions. What is typed and not picked is sent as typed, as Discord does. */
export function autocompleteField(id, option, given, suggest) {
  let choices = [];
  let picked = null;
  let selected = -1;
  let asked = 0;
  const list = el('ul', { class: 'suggestions', id: `${id}-list`, role: 'listbox', 'aria-label': `Suggestions for ${option.name}`, hidden: true });
  const target = el('input', {
    id, class: 'input', type: 'text', dir: 'auto', autocomplete: 'off', maxlength: option.max_length, value: given ?? '',
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-describedby': `${id}-hint`,
    oninput: () => { picked = null; askSoon(); },
    onfocus: () => ask(),
    onblur: () => hide(),
    onkeydown: key,
  });

  /** Only the newest question counts: an older answer may come later. */
  async function ask() {
    const mine = ++asked;
    const answer = await suggest(option.name).catch(refused => ({ error: refused.message }));
    if (mine !== asked || document.activeElement !== target) return;
    choices = answer.choices ?? [];
    draw(answer.error ?? 'No options match your search.');
  }

  const askSoon = debounce(ask, pause);

  function draw(otherwise) {
    selected = -1;
    list.hidden = false;
    list.replaceChildren(...choices.length === 0
      ? [el('li', { role: 'option', 'aria-disabled': 'true' }, otherwise)]
      : choices.map((choice, index) => el('li', {
        id: `${id}-${index}`, role: 'option', 'aria-selected': 'false',
        dir: 'auto', onmousedown: event => { event.preventDefault(); pick(choice); },
      }, choice.name)));
    target.setAttribute('aria-expanded', 'true');
    target.removeAttribute('aria-activedescendant');
  }

  function hide() {
    list.hidden = true;
    askSoon.cancel();
    asked++;
    target.setAttribute('aria-expanded', 'false');
  }

  function pick(choice) {
    picked = choice;
    target.value = choice.name;
    hide();
  }

  function move(step) {
    if (choices.length === 0) return;
    selected = (selected + step + choices.length) % choices.length;
    [...list.children].forEach((item, index) => item.setAttribute('aria-selected', String(index === selected)));
    list.children[selected].scrollIntoView({ block: 'nearest' });
    target.setAttribute('aria-activedescendant', `${id}-${selected}`);
  }

  function key(event) {
    if (list.hidden) return;
    if (event.key === 'Tab' && selected >= 0) pick(choices[selected]);
    const keys = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: selected >= 0 ? () => pick(choices[selected]) : undefined,
      Escape: hide,
    };
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  }

  const value = () => picked && picked.name === target.value ? picked.value : target.value;
  return { element: el('div', {}, target, list), target, value };
}
