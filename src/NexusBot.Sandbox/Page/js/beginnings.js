import { el } from './dom.js';
import { channelById, conversation, nameOf, state } from './state.js';

/** What stands above the very first message of a channel or a conversation. */
export function beginningOf(id) {
  const channel = channelById(id);
  if (conversation(id) || !channel) return beginning('@', nameOf(state.world.bot), `This is where your direct messages with ${nameOf(state.world.bot)} begin.`);
  return beginning('#', `Welcome to #${channel.name}`, channel.topic ?? `This is where #${channel.name} begins.`);
}

const beginning = (sign, title, about) => el('header', { class: 'beginning' },
  el('span', { class: 'sign', 'aria-hidden': 'true' }, sign), el('h2', { dir: 'auto' }, title), el('p', { dir: 'auto' }, about));

export const dayOf = message => new Date(message.timestamp).toDateString();

/** Between the messages of two days. */
export const dayBreak = message => el('p', { class: 'day' },
  el('span', {}, new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(new Date(message.timestamp))));
