import { el, uniqueId } from './dom.js';
import { choicesOf, manyFields } from './select.js';

const textInput = 4, paragraph = 2;
const most = 4000;

/** One labelled input of a form, with its limits shown and checked as Discord's app does before it sends. */
export function modalInput(component, label, description) {
  const required = component.required ?? true;
  const id = uniqueId('input');
  const field = component.type === textInput ? textField(component, id) : selectField(component, id, required);
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
    problem.textContent = complaint(component, required, field.value());
    field.target.setAttribute('aria-invalid', String(wasWrong()));
    return !wasWrong();
  }

  return {
    customId: component.custom_id,
    value: field.value,
    check,
    focus: () => field.target.focus(),
    element: el('div', {},
      el('label', { class: 'caption', for: id }, label, required && el('span', { class: 'required', title: 'Required', 'aria-hidden': 'true' }, '*'), count),
      description && el('p', { class: 'hint' }, description),
      field.element, problem),
  };
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

function selectField(component, id, required) {
  if ((component.max_values ?? 1) > 1) {
    const many = manyFields(component);
    return { element: many.element, target: many.element, value: many.values };
  }
  const target = el('select', { id, class: 'input', 'aria-required': String(required), 'aria-describedby': `${id}-problem` },
    el('option', { value: '' }, component.placeholder ?? (required ? 'Make a selection' : 'None')),
    choicesOf(component).map(choice => el('option', { value: choice.value, selected: choice.default }, choice.label)));
  return { element: target, target, value: () => target.value === '' ? [] : [target.value] };
}
