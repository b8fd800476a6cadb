import { el, uniqueId } from './dom.js';
import { guildDetails, nameOf } from './state.js';

const userSelect = 5, roleSelect = 6, mentionableSelect = 7, channelSelect = 8;

const people = () => (guildDetails()?.members ?? []).map(({ user }) => ({ value: user.id, label: nameOf(user) }));

const roles = () => (guildDetails()?.roles ?? []).map(role => ({ value: role.id, label: `@${role.name.replace(/^@/, '')}` }));

const channels = types => (guildDetails()?.channels ?? [])
  .filter(channel => !types?.length || types.includes(channel.type))
  .map(channel => ({ value: channel.id, label: channel.type === 4 ? channel.name : `#${channel.name}` }));

/** What can be chosen: the bot's own options, or people, roles and channels of this server. */
export function choicesOf(component) {
  const preset = new Set((component.default_values ?? []).map(each => each.id));
  const found = {
    [userSelect]: people,
    [roleSelect]: roles,
    [mentionableSelect]: () => [...people(), ...roles()],
    [channelSelect]: () => channels(component.channel_types),
  }[component.type]?.();
  return found?.map(choice => ({ ...choice, default: preset.has(choice.value) })) ?? component.options;
}

export function drawSelect(component, chosen) {
  const most = component.max_values ?? 1;
  return most > 1 ? drawMany(component, chosen) : drawOne(component, chosen);
}

function drawOne(component, chosen) {
  const choices = choicesOf(component);
  const preset = choices.find(choice => choice.default)?.value ?? '';
  const select = el('select', {
    class: 'input choose', disabled: component.disabled, 'data-custom-id': component.custom_id, 'aria-label': component.placeholder ?? 'Make a selection',
    onchange: async () => {
      await chosen(select.value === '' ? [] : [select.value]);
      select.value = preset;
    },
  },
  el('option', { value: '' }, component.placeholder ?? 'Make a selection'),
  choices.map(choice => el('option', { value: choice.value, selected: choice.default },
    [choice.emoji?.name, choice.label].filter(Boolean).join(' ') + (choice.description ? ` — ${choice.description}` : ''))));
  return select;
}

function drawMany(component, chosen) {
  const fields = manyFields(component);
  const send = el('button', {
    class: 'button primary',
    type: 'button',
    disabled: component.disabled,
    'data-custom-id': component.custom_id,
    onclick: () => chosen(fields.values()),
  }, 'Choose');
  fields.element.append(send);
  return fields.element;
}

/** Of these boxes at most one is checked. */
export function oneOfFields(component) {
  const group = uniqueId('one');
  const boxes = choicesOf(component).map(choice => ({
    choice, box: el('input', { type: 'radio', name: group, value: choice.value, checked: choice.default ?? false }),
  }));
  return { element: el('fieldset', { class: 'multi' }, boxes.map(labelled)), values: () => valuesOf(boxes) };
}

const labelled = ({ choice, box }) => el('label', {}, box,
  el('span', {}, choice.label, choice.description && el('small', {}, choice.description)));

const valuesOf = boxes => boxes.filter(({ box }) => box.checked).map(({ choice }) => choice.value);

/** Check boxes that keep to the most and the fewest that may be chosen. */
export function manyFields(component) {
  const most = component.max_values ?? 1;
  const group = uniqueId('many');
  const boxes = choicesOf(component).map(choice => ({
    choice, box: el('input', { type: 'checkbox', name: group, value: choice.value, checked: choice.default ?? false }),
  }));
  const values = () => valuesOf(boxes);
  const legend = el('legend', { class: 'caption' });
  const limit = () => {
    const count = values().length;
    legend.textContent = `${count === 0 ? component.placeholder ?? 'Make a selection' : `${count} chosen`} (up to ${most})`;
    boxes.forEach(({ box }) => { box.disabled = component.disabled || (!box.checked && count >= most); });
  };
  const element = el('fieldset', { class: 'multi', onchange: limit },
    legend,
    boxes.map(labelled));
  limit();
  return { element, values };
}
