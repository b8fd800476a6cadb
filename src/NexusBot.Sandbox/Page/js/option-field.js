import { autocompleteField } from './autocomplete.js';
import { el, uniqueId } from './dom.js';
import { readFile, tooLarge } from './files.js';
import { mentionList } from './mention-list.js';
import { withMentions } from './mentions.js';
import { choicesOf } from './select.js';

const types = { string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11 };
const selectTypes = { [types.user]: 5, [types.role]: 6, [types.mentionable]: 7, [types.channel]: 8 };

/** One option of a command as a field that fits its type. `value()` is "" while nothing is given. */
export function optionField(option, given, suggest) {
  const id = uniqueId('option');
  const field = make(option, id, given, suggest);
  const problem = el('p', { class: 'problem', id: `${id}-problem`, role: 'alert' });
  field.target.setAttribute('aria-required', String(Boolean(option.required)));
  field.target.setAttribute('aria-describedby', `${id}-hint ${id}-problem`);

  function complain(text) {
    problem.textContent = text;
    field.target.setAttribute('aria-invalid', String(text !== ''));
  }

  if (field.doubt) complain(field.doubt);
  return {
    option,
    complain,
    value: field.value,
    take: field.take,
    isTyped: (suggested = '') => field.target.tagName !== 'SELECT' && field.target.value !== suggested,
    focus: () => field.target.focus(),
    element: el('div', { class: 'option', oninput: () => complain(''), onchange: () => complain(field.problem?.() ?? '') },
      el('label', { class: 'caption', for: id }, option.name, option.required && el('span', { class: 'required', title: 'Required', 'aria-hidden': 'true' }, '*')),
      field.element,
      problem,
      el('p', { class: 'hint', id: `${id}-hint` }, option.description)),
  };
}

export const takesFile = option => option.type === types.attachment;

function make(option, id, given, suggest) {
  if (option.choices?.length > 0) return choiceField(id, option, option.choices, given);
  if (option.type === types.boolean) return choiceField(id, option, [{ name: 'True', value: true }, { name: 'False', value: false }], given);
  if (selectTypes[option.type]) {
    const entities = choicesOf({ type: selectTypes[option.type], channel_types: option.channel_types });
    return choiceField(id, option, entities.map(({ label, value }) => ({ name: label, value })), given);
  }
  if (takesFile(option)) return fileField(id);
  if (option.autocomplete) return autocompleteField(id, option, given, suggest);
  return textField(id, option, given);
}

/** "@Kwame" and "kwame" are Kwame, "#general" is general. */
const plain = name => name.replace(/^[@#]/, '').toLowerCase();

function choiceField(id, option, choices, given) {
  const at = given === undefined ? -1
    : choices.findIndex(choice => plain(choice.name) === plain(given) || String(choice.value) === given);
  const target = el('select', { id, class: 'input', onkeydown: event => passSign(event, choices) },
    el('option', { value: '' }, 'Choose…'),
    choices.map((choice, index) => el('option', { value: String(index), selected: index === at }, choice.name)));
  return {
    element: target,
    target,
    doubt: given && at < 0 ? `“${given}” is not one of the choices.` : undefined,
    value: () => target.value === '' ? '' : choices[Number(target.value)].value,
  };
}

/** The list looks for what is typed, so a sign that no name there begins with would only mislead it. */
function passSign(event, choices) {
  if ('@#'.includes(event.key) && !choices.some(choice => choice.name.startsWith(event.key))) event.preventDefault();
}

function fileField(id) {
  let file = null;
  const preview = el('img', { class: 'preview', alt: 'What goes along', hidden: true });
  const target = el('input', { id, class: 'input', type: 'file', onchange: choose });
  const problem = () => target.files[0] ? tooLarge(target.files[0]) : null;

  async function choose() {
    file = target.files[0] && !problem() ? await readFile(target.files[0]) : null;
    preview.hidden = !file?.preview;
    if (file?.preview) preview.src = file.preview;
  }

  function take(dropped) {
    const holder = new DataTransfer();
    holder.items.add(dropped);
    target.files = holder.files;
    target.dispatchEvent(new Event('change', { bubbles: true }));
  }

  return {
    element: el('div', {}, target, preview),
    target,
    problem,
    take,
    value: () => file ? { filename: file.filename, content: file.content } : '',
  };
}

function textField(id, option, given) {
  const numeric = option.type === types.integer || option.type === types.number;
  const target = el('input', {
    id, class: 'input', dir: 'auto', type: numeric ? 'number' : 'text', autocomplete: 'off', value: given ?? '',
    step: option.type === types.number ? 'any' : undefined,
    min: option.min_value, max: option.max_value, maxlength: numeric ? undefined : option.max_length,
  });
  if (numeric) return { element: target, target, value: () => target.value === '' ? '' : Number(target.value) };

  const names = mentionList(target, 'suggestions');
  target.addEventListener('input', names.offer);
  target.addEventListener('keydown', names.handles);
  return { element: el('div', {}, target, names.element), target, value: () => withMentions(target.value) };
}
