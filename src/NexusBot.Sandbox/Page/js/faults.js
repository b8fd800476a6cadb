import { api } from './api.js';
import { attempt } from './actions.js';
import { currentGuild } from './state.js';
import { el, uniqueId } from './dom.js';

const answers = { method: 'POST', path: '/interactions/{interaction_id}/{interaction_token}/callback' };
const messages = { method: 'POST', path: '/channels/{channel_id}/messages' };

/** What can go wrong, where it is ordered, and how. */
const faults = [
  // Until it is taken back, since a bot that notices how slow one is asks for time, or tries again.
  ['The bot’s answers come too late', 'rest', () => ({ ...answers, delay_seconds: 4, times: 1000 })],
  ['Discord fails at the next message', 'rest', () => ({ ...messages, status: 502 })],
  ['The next message arrives, the answer to it does not', 'rest', () => ({ ...messages, loses_answer: true })],
  ['The next message has to wait for 5 seconds', 'rest', () => ({ ...messages, retry_after_seconds: 5 })],
  ['The connection breaks', 'gateway', () => ({ kind: 'drop' })],
  ['Discord asks the bot to connect anew', 'gateway', () => ({ kind: 'reconnect' })],
  ['Discord forgets the bot’s session', 'gateway', () => ({ kind: 'invalidate' })],
  ['Discord lets nobody in', 'gateway', () => ({ kind: 'refuse' })],
  ['This server has an outage', 'guild', () => ({ guild_id: currentGuild().id, unavailable: true })],
];

/** Orders what goes wrong, and takes it back. */
export function faultTools() {
  const id = uniqueId('fault');
  const choice = el('select', { id, class: 'input' }, faults.map(([name], index) => el('option', { value: index }, name)));
  const told = el('p', { role: 'status' });

  async function order() {
    const [name, where, body] = faults[choice.value];
    told.textContent = '';
    await api.orderFault(where, body());
    told.textContent = `Ordered: ${name}.`;
  }

  async function takeBack() {
    await api.takeBackFaults();
    await api.orderFault('gateway', { kind: 'accept' });
    await api.orderFault('guild', { guild_id: currentGuild().id, unavailable: false });
    told.textContent = 'All is well again.';
  }

  return el('details', {},
    el('summary', {}, 'Faults'),
    el('p', {}, el('label', { for: id }, 'What goes wrong')), choice,
    el('div', { class: 'action-row' },
      el('button', { class: 'button', type: 'button', onclick: () => attempt(order) }, 'Let it happen'),
      el('button', { class: 'button', type: 'button', onclick: () => attempt(takeBack) }, 'All well again')),
    told);
}
