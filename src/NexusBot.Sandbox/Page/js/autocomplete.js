import { debounce, el } from './dom.js';
import { ledList } from './led-list.js';

const pause = 150;

/** A text field with the bot's live suggestions. What is typed and not picked is sent as typed, as Discord does. */
export function autocompleteField(id, option, given, suggest) {
  let picked = null;
  let asked = 0;
  const target = el('input', {
    id, class: 'input', type: 'text', dir: 'auto', autocomplete: 'off', maxlength: option.max_length, value: given ?? '',
    role: 'combobox', 'aria-expanded': 'false', 'aria-controls': `${id}-list`,
    oninput: () => { picked = null; askSoon(); },
    onfocus: () => ask(),
    onblur: () => hide(),
    onkeydown: key,
  });
  const list = ledList(target, {
    name: `${id}-list`, label: `Suggestions for ${option.name}`, look: 'suggestions', draw: choice => choice.name, chosen: pick, selectsFirst: false,
  });

  /** Only the newest question counts: an older answer may come later. */
  async function ask() {
    const mine = ++asked;
    const answer = await suggest(option.name).catch(refused => ({ error: refused.message }));
    if (mine !== asked || document.activeElement !== target) return;
    if (answer.choices?.length > 0) list.show(answer.choices);
    else list.explain(answer.error ?? 'No options match your search.');
  }

  const askSoon = debounce(ask, pause);

  function hide() {
    list.hide();
    askSoon.cancel();
    asked++;
  }

  function pick(choice) {
    picked = choice;
    target.value = choice.name;
    target.dispatchEvent(new Event('change', { bubbles: true }));
    hide();
  }

  /** Tab goes on to the next field, and takes along what is selected. */
  function key(event) {
    if (event.key === 'Tab') list.take();
    else list.handles(event);
  }

  const value = () => picked && picked.name === target.value ? picked.value : target.value;
  return { element: el('div', {}, target, list.element), target, value };
}
