import { api } from './api.js';
import { attempt } from './actions.js';
import { el, uniqueId } from './dom.js';
import { faults, nameOfFault } from './fault-words.js';
import { on, state } from './state.js';

const takeBack = {
  rest: ({ number }) => api.takeBackFault(number),
  gateway: () => api.orderFault('gateway', { kind: 'accept' }),
  guild: ({ guild_id }) => api.orderFault('guild', { guild_id, unavailable: false }),
};

const allIsWell = 'All is well.';

/** Orders what goes wrong, shows what goes wrong just now, whoever ordered it, and takes it back. */
export function faultTools() {
  const id = uniqueId('fault');
  const choice = el('select', { id, class: 'input' }, faults.map(({ name }, index) => el('option', { value: index }, name)));
  const told = el('p', { role: 'status' });
  const list = el('ul', { class: 'in-force', 'aria-label': 'Going wrong now' });
  let drawn;

  async function order() {
    const { name, where, order: body, effect } = faults[choice.value];
    await api.orderFault(where, body());
    // What lasts is told by the list, in every window.
    if (!effect) told.textContent = `It happened: ${name}. What the bot does about it stands in the wire.`;
  }

  async function mend() {
    await api.takeBackFaults();
    told.textContent = allIsWell;
  }

  function draw() {
    const inForce = state.world.faults;
    const signature = JSON.stringify([inForce.map(nameOfFault), inForce]);
    if (signature === drawn) return;
    drawn = signature;
    const hadFocus = list.contains(document.activeElement);
    told.textContent = inForce.length > 0 ? 'Going wrong until it is over or taken back:' : allIsWell;
    list.replaceChildren(...inForce.map(entry));
    if (hadFocus) choice.focus();
  }

  const entry = fault => el('li', {}, nameOfFault(fault), ' ',
    el('button', { class: 'button text', type: 'button', 'aria-description': nameOfFault(fault), onclick: () => attempt(() => takeBack[fault.where](fault)) }, 'Take it back'));

  ['view', 'world'].forEach(topic => on(topic, draw));
  return el('details', {},
    el('summary', {}, 'Faults'),
    el('p', {}, el('label', { for: id }, 'What goes wrong')), choice,
    el('div', { class: 'action-row' },
      el('button', { class: 'button', type: 'button', onclick: () => attempt(order) }, 'Let it happen'),
      el('button', { class: 'button', type: 'button', onclick: () => attempt(mend) }, 'All well again')),
    told, list);
}
