import { perform } from './perform.js';
import { api } from './api.js';
import { el } from './dom.js';
import { on, state } from './state.js';

const messageCommand = 3, userCommand = 2;

/** The commands under "Apps" of a message: those for messages, and those for its author. */
export function appsMenu(message) {
  const button = el('button', {
    class: 'icon-button', type: 'button', 'aria-haspopup': 'true', 'aria-expanded': 'false', 'aria-label': 'Apps for this message',
  }, '⋯');
  const holder = el('div', { class: 'message-menu', hidden: commandsFor().length === 0 }, button);
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
    menu = el('div', { class: 'menu' }, entries(message, close));
    holder.append(menu);
    // Below the last message there is no room for it until the list is scrolled.
    menu.scrollIntoView({ block: 'nearest' });
    button.setAttribute('aria-expanded', 'true');
    menu.querySelector('button')?.focus();
  });
  holder.addEventListener('keydown', event => { if (event.key === 'Escape') { close(); button.focus(); } });
  holder.addEventListener('focusout', event => { if (menu && !holder.contains(event.relatedTarget)) close(); });
  return holder;
}

const commandsFor = () => state.commands.filter(command => command.type === messageCommand || command.type === userCommand);

function entries(message, close) {
  return commandsFor().map(command => el('button', {
    class: 'entry', type: 'button',
    onclick: () => {
      close();
      const target = command.type === messageCommand ? message.id : message.author.id;
      perform(() => api.run(state.me, { channel_id: state.channel, name: command.name, type: command.type, target_id: target }));
    },
  }, command.name));
}

on('commands', () => {
  const none = commandsFor().length === 0;
  document.querySelectorAll('div.message-menu').forEach(holder => { holder.hidden = none; });
});
