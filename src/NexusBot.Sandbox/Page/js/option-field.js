import { autocompleteField } from './autocomplete.js';
import { el, uniqueId } from './dom.js';
import { withMentions } from './mentions.js';
import { choicesOf } from './select.js';

const types = { string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11 };
const selectTypes = { [types.user]: 5, [types.role]: 6, [types.mentionable]: 7, [types.channel]: 8 };

/** One option of a command as a field that fits its type. `value()` is "" while nothing is given. */
export function optionField(option, given, suggest) {
  const id = uniqueId('option');
  const field = make(option, id, given, suggest);
  return {
    option,
    value: field.value,
    isTyped: () => field.target.tagName !== 'SELECT' && field.target.value !== '',
    focus: () => field.target.focus(),
    element: el('div', { class: 'option' },
      el('label', { class: 'caption', for: id }, option.name, option.required && el('span', { class: 'required', title: 'Required' }, '*')),
      field.element,
      el('p', { class: 'hint', id: `${id}-hint` }, option.description)),
  };
}

function make(option, id, given, suggest) {
  if (option.choices?.length > 0) return choiceField(id, option, option.choices, given);
  if (option.type === types.boolean) return choiceField(id, option, [{ name: 'True', value: true }, { name: 'False', value: false }], given);
  if (selectTypes[option.type]) {
    const entities = choicesOf({ type: selectTypes[option.type], channel_types: option.channel_types });
    return choiceField(id, option, entities.map(({ label, value }) => ({ name: label, value })), given);
  }
  if (option.type === types.attachment) return fileField(id);
  if (option.autocomplete) return autocompleteField(id, option, given, suggest);
  return textField(id, option, given);
}

/** "@Kwame" and "kwame" are Kwame, "#general" is general. */
const plain = name => name.replace(/^[@#]/, '').toLowerCase();

function choiceField(id, option, choices, given) {
  const at = given === undefined ? -1
    : choices.findIndex(choice => plain(choice.name) === plain(given) || String(choice.value) === given);
  const target = el('select', { id, class: 'input', 'aria-describedby': `${id}-hint`, onkeydown: event => passSign(event, choices), onchange: () => unknown.remove() },
    el('option', { value: '' }, 'Choose…'),
    choices.map((choice, index) => el('option', { value: String(index), selected: index === at }, choice.name)));
  const unknown = el('p', { class: 'problem', role: 'alert' }, `“${given}” is not one of the choices.`);
  return {
    element: el('div', {}, target, given && at < 0 && unknown),
    target,
    value: () => target.value === '' ? '' : choices[Number(target.value)].value,
  };
}

/** The list looks for what is typed, so a sign that no name there begins with would only mislead it. */
function passSign(event, choices) {
  if ('@#'.includes(event.key) && !choices.some(choice => choice.name.startsWith(event.key))) event.preventDefault();
}

function fileField(id) {
  let file = '';
  const target = el('input', {
    id, class: 'input', type: 'file', 'aria-describedby': `${id}-hint`,
    onchange: async () => { file = await fileOf(target.files[0]); },
  });
  return { element: target, target, value: () => file };
}

async function fileOf(chosen) {
  if (!chosen) return '';
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  return { filename: chosen.name, content: btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join('')) };
}

function textField(id, option, given) {
  const numeric = option.type === types.integer || option.type === types.number;
  const target = el('input', {
    id, class: 'input', dir: 'auto', type: numeric ? 'number' : 'text', autocomplete: 'off', value: given ?? '',
    step: option.type === types.number ? 'any' : undefined,
    min: option.min_value, max: option.max_value, maxlength: numeric ? undefined : option.max_length,
    'aria-describedby': `${id}-hint`,
  });
  const number = () => target.value === '' ? '' : Number(target.value);
  return { element: target, target, value: () => numeric ? number() : withMentions(target.value) };
}
