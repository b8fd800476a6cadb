import { attempt, refreshMessages, toast } from './actions.js';
import { api, Refused } from './api.js';
import { el } from './dom.js';
import { link } from './link.js';
import { perform } from './perform.js';
import { drawSelect } from './select.js';
import { state } from './state.js';

const actionRow = 1, button = 2, selects = new Set([3, 5, 6, 7, 8]), textDisplay = 10;
const linkStyle = 5;
const looks = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

export function drawComponents(message) {
  return message.components.map(component => draw(component, message));
}

function draw(component, message) {
  if (component.type === actionRow)
    return el('div', { class: 'action-row' }, component.components.map(inner => draw(inner, message)));
  if (component.type === button) return drawButton(component, message);
  if (selects.has(component.type)) return drawSelect(component, values => act(component, message, values));
  if (component.type === textDisplay) return el('p', {}, component.content);
  return el('p', { class: 'hint' }, `(a component of type ${component.type}, which this page does not draw)`);
}

function drawButton(component, message) {
  const label = [component.emoji?.name, component.label].filter(Boolean).join(' ');
  if (component.style === linkStyle)
    return link(component.url, `${label} ↗`, 'button');
  const drawn = el('button', {
    class: `button ${looks[component.style]}`, type: 'button', disabled: component.disabled, 'data-custom-id': component.custom_id,
    onclick: () => busy(drawn, () => act(component, message)),
  }, label);
  return drawn;
}

async function busy(element, action) {
  if (element.getAttribute('aria-busy') === 'true') return;
  element.setAttribute('aria-busy', 'true');
  try {
    await action();
  } finally {
    element.removeAttribute('aria-busy');
  }
}

const act = (component, message, values) => perform(() => use(component, message, values), { failed: text => failed(message, text) });

/** What is refused is, to whoever pressed it, like what nobody answered: the message was changed meanwhile, or is gone. */
async function use(component, message, values) {
  try {
    return await api.component(state.me, { channel_id: message.channel_id, message_id: message.id, custom_id: component.custom_id, values });
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return { outcome: 'failed', error: 'This interaction failed' };
  }
}

/** Discord says it under the message as that is now, until the next try. */
async function failed(message, text) {
  await attempt(refreshMessages);
  const body = document.querySelector(`[data-id="${message.id}"] .body`);
  if (!body) {
    toast(text);
    return;
  }
  body.querySelector(':scope > .failed')?.remove();
  const line = el('p', { class: 'failed', role: 'alert' }, text);
  body.append(line);
  setTimeout(() => line.remove(), 8000);
}
