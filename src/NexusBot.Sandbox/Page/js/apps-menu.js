import { notice } from './actions.js';
import { perform } from './perform.js';
import { api } from './api.js';
import { el } from './dom.js';
import { closeDrawers } from './drawers.js';
import { on, state } from './state.js';

const messageCommand = 3, userCommand = 2;

/** The commands under "Apps" of a message: those for messages, and those for its author. */
export const messageMenu = message => appsMenu('Apps for this message', [messageCommand, userCommand],
  command => command.type === messageCommand ? message.id : message.author.id);

/** The commands under "Apps" of a member. */
export const memberMenu = (user, name) => appsMenu(`Apps for ${name}`, [userCommand], () => user.id);

function appsMenu(label, types, targetOf) {
  const commands = () => state.commands.filter(command => types.includes(command.type));
  const button = el('button', { class: 'icon-button', type: 'button', 'aria-haspopup': 'true', 'aria-expanded': 'false', 'aria-label': label }, '⋯');
  const holder = el('div', { class: 'apps-menu', 'data-types': types.join(' '), hidden: commands().length === 0 }, button);
  let menu = null;
  const close = () => {
    // Removing what has the focus tells "focusout", which comes here again.
    const open = menu;
    menu = null;
    open?.remove();
    button.setAttribute('aria-expanded', 'false');
  };
  button.addEventListener('click', () => {
    if (menu) { close(); return; }
    menu = el('div', { class: 'menu' }, commands().map(command => entry(command, targetOf(command), close)));
    holder.append(menu);
    // Below the last message there is no room for it until the list is scrolled.
    menu.scrollIntoView({ block: 'nearest' });
    button.setAttribute('aria-expanded', 'true');
    menu.querySelector('button')?.focus();
  });
  holder.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !menu) return;
    event.stopPropagation();
    close();
    button.focus();
  });
  holder.addEventListener('focusout', event => { if (menu && !holder.contains(event.relatedTarget)) close(); });
  return holder;
}

function entry(command, target, close) {
  return el('button', {
    class: 'entry', type: 'button',
    onclick: () => {
      close();
      // On a phone the answer would come behind the members.
      closeDrawers();
      perform(() => api.run(state.me, { channel_id: state.channel, name: command.name, type: command.type, target_id: target }), { failed: text => notice(text, command.name) });
    },
  }, command.name);
}

on('commands', () => {
  const offered = new Set(state.commands.map(command => String(command.type)));
  document.querySelectorAll('.apps-menu').forEach(holder => { holder.hidden = !holder.dataset.types.split(' ').some(type => offered.has(type)); });
});
