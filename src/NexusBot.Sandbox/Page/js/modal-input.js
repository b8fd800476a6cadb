import { el, uniqueId } from './dom.js';
import { readFile, tooLarge } from './files.js';
import { choicesOf, manyFields, oneOfFields } from './select.js';

const textInput = 4, fileUpload = 19, radioGroup = 21, checkboxGroup = 22, checkbox = 23;
const paragraph = 2;
const most = 4000;

/** One labelled input of a form, with its limits shown and checked as Discord's app does before it sends. */
export function modalInput(component, label, description) {
  const required = component.type !== checkbox && (component.required ?? true);
  const id = uniqueId('input');
  const field = make(component, id, required);
  const count = el('span', { class: 'count', 'aria-hidden': 'true' });
  const problem = el('p', { class: 'problem', id: `${id}-problem`, role: 'alert' });
  const recount = () => {
    count.textContent = component.type === textInput ? `${[...field.value()].length}/${component.max_length ?? most}` : '';
  };
  // What was complained about is looked at again as it is mended, and nothing before it is sent.
  const wasWrong = () => problem.textContent !== '';
  field.element.addEventListener('input', () => { recount(); if (wasWrong()) check(); });
  recount();

  function check() {
    problem.textContent = field.problem?.() ?? complaint(component, required, field.value());
    field.target.setAttribute('aria-invalid', String(wasWrong()));
    return !wasWrong();
  }

  return {
    customId: component.custom_id,
    value: field.value,
    take: field.take,
    ready: field.ready,
    check,
    focus: () => field.target.focus(),
    element: el('div', {},
      el('label', { class: 'caption', for: id }, label, required && el('span', { class: 'required', title: 'Required', 'aria-hidden': 'true' }, '*'), count),
      description && el('p', { class: 'hint' }, description),
      field.element, problem),
  };
}

function make(component, id, required) {
  switch (component.type) {
    case textInput: return textField(component, id);
    case fileUpload: return filesField(component, id);
    case radioGroup: return boxes(oneOfFields(component));
    case checkboxGroup: return boxes(manyFields(component));
    case checkbox: return checkField(component, id);
    default: return (component.max_values ?? 1) > 1 ? boxes(manyFields(component)) : selectField(component, id, required);
  }
}

function complaint(component, required, value) {
  if (value.length === 0) return required ? 'This field is required.' : '';
  if (component.type !== textInput) return '';
  const length = [...value].length;
  if (length < (component.min_length ?? 0)) return `Must be at least ${component.min_length} characters.`;
  return length > (component.max_length ?? most) ? `Must be ${component.max_length ?? most} characters or fewer.` : '';
}

function textField(component, id) {
  const target = el(component.style === paragraph ? 'textarea' : 'input', {
    id, class: 'input', dir: 'auto', 'aria-required': String(component.required ?? true), type: component.style === paragraph ? undefined : 'text', autocomplete: 'off',
    placeholder: component.placeholder, maxlength: component.max_length ?? most, value: component.value ?? '',
    'aria-describedby': `${id}-problem`,
  });
  return { element: target, target, value: () => target.value };
}

const boxes = ({ element, values }) => ({ element, target: element.querySelector('input') ?? element, value: values });

function checkField(component, id) {
  const target = el('input', { id, type: 'checkbox', checked: component.default ?? false, 'aria-describedby': `${id}-problem` });
  return { element: target, target, value: () => target.checked };
}

function filesField(component, id) {
  const fewest = component.min_values ?? 1, mostFiles = component.max_values ?? 1;
  let files = [], reading;
  const target = el('input', { id, class: 'input', type: 'file', multiple: mostFiles > 1, onchange: () => { reading = choose(); }, 'aria-describedby': `${id}-problem` });
  const chosen = () => [...target.files];

  async function choose() {
    files = [];
    const read = problem() ? [] : await Promise.all(chosen().map(readFile));
    files = read.map(({ filename, content }) => ({ filename, content }));
  }

  function problem() {
    const large = chosen().map(tooLarge).find(Boolean);
    if (large) return large;
    if (target.files.length > mostFiles) return `Choose up to ${mostFiles}.`;
    return target.files.length > 0 && target.files.length < fewest ? `Choose at least ${fewest}.` : undefined;
  }

  function take(dropped) {
    target.files = dropped;
    target.dispatchEvent(new Event('change', { bubbles: true }));
    target.dispatchEvent(new Event('input', { bubbles: true }));
  }

  return { element: target, target, take, problem, ready: () => reading, value: () => files };
}

function selectField(component, id, required) {
  const target = el('select', { id, class: 'input', 'aria-required': String(required), 'aria-describedby': `${id}-problem` },
    el('option', { value: '' }, component.placeholder ?? (required ? 'Make a selection' : 'None')),
    choicesOf(component).map(choice => el('option', { value: choice.value, selected: choice.default }, choice.label)));
  return { element: target, target, value: () => target.value === '' ? [] : [target.value] };
}
