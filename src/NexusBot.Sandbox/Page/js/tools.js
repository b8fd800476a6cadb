import { api } from './api.js';
import { attempt, refreshView } from './actions.js';
import { jumps } from './clock-jumps.js';
import { el } from './dom.js';
import { faultTools } from './faults.js';
import { memberById, on, state, worldNow } from './state.js';

const now = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', second: '2-digit' });

/** What Discord has not: moving the clock, restarting the bot, closing one's direct messages, ordering faults. */
export function tools() {
  const clock = el('p');
  const restart = el('button', { class: 'button', type: 'button', onclick: () => attempt(() => restarting(restart, restarted)) }, 'Restart the bot');
  const restarted = el('p', { role: 'status' });
  const accepts = el('input', { type: 'checkbox', onchange: () => attempt(() => accept(accepts.checked)) });
  const tick = () => {
    const shifted = state.world?.clock.offset_seconds;
    clock.textContent = state.world ? `${now.format(worldNow())}${shifted ? ` (${ahead(shifted)} ahead)` : ''}` : '';
  };
  const draw = () => {
    tick();
    restart.hidden = !state.world.can_restart;
    accepts.checked = memberById(state.me)?.accepts_dms ?? true;
  };
  setInterval(tick, 1000);
  ['view', 'world', 'clock'].forEach(topic => on(topic, draw));
  const timeAndBot = el('details', { open: true },
    el('summary', {}, 'Time and bot'),
    clock,
    el('div', { class: 'row' }, [...jumps].map(([label, seconds]) => el('button', {
      class: 'button', type: 'button', onclick: () => attempt(() => api.advance(seconds)),
    }, label))),
    el('p', {}, el('label', {}, accepts, ' Accept direct messages')),
    el('div', { class: 'row' }, restart),
    restarted);
  return el('div', { class: 'tools' }, timeAndBot, faultTools());
}

async function restarting(button, told) {
  told.textContent = '';
  button.setAttribute('aria-busy', 'true');
  button.disabled = true;
  try {
    await api.restart();
    told.textContent = `The bot is back since ${new Date(worldNow()).toLocaleTimeString()}.`;
  } finally {
    button.removeAttribute('aria-busy');
    button.disabled = false;
  }
}

async function accept(open) {
  await api.acceptDirectMessages(state.me, open);
  memberById(state.me).accepts_dms = open;
  await refreshView();
}

function ahead(seconds) {
  const units = [['day', 86400], ['h', 3600], ['min', 60], ['s', 1]];
  let rest = Math.round(seconds);
  const parts = units.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 && `${count} ${unit === 'day' && count > 1 ? 'days' : unit}`;
  });
  return parts.filter(Boolean).join(' ');
}
