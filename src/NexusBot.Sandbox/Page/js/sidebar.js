import { api } from './api.js';
import { attempt, become, open, openDirectMessages, refreshView } from './actions.js';
import { avatar } from './avatar.js';
import { byId, el } from './dom.js';
import { channelById, conversation, currentGuild, guildDetails, guildOf, nameOf, on, roleById, state, threads, userById } from './state.js';

const text = 0, announcement = 5;
const readable = new Set([text, announcement]);
const active = 2;

// The list alone scrolls, so that what has the focus in it is never behind the persona.
const places = el('div', { class: 'places' }), acting = el('div', { class: 'persona' });
let drawnPersona;

export function watchSidebar() {
  byId('sidebar').replaceChildren(places, acting);
  on('view', draw);
  on('world', draw);
}

/** What has the focus keeps it, though everything is drawn anew. */
function draw() {
  if (!state.view) return;
  const guild = currentGuild();
  const focused = byId('sidebar').contains(document.activeElement) ? document.activeElement.id : '';
  places.replaceChildren(
    ...servers(guild),
    el('h2', {}, 'Channels'),
    el('ul', { class: 'list' }, channels(guild).map(channel => channelEntry(channel, threadsOf(guild, channel)))),
    el('h2', {}, 'Direct messages'),
    el('ul', { class: 'list' }, directMessages()),
    ...events(guild));
  drawPersona();
  tellOfNews();
  tellWho();
  if (focused) byId(focused)?.focus();
}

/** On a phone the channels are out of sight, and their button speaks for them, but not for what other members tell the bot. */
function tellOfNews() {
  const isNews = [...state.unread].some(id => conversation(id) ?? guildOf(id));
  byId('open-sidebar').classList.toggle('news', isNews);
  byId('open-sidebar').setAttribute('aria-description', isNews ? 'Unread messages' : '');
}

/** On a phone the choice of who one is is out of sight, too. */
function tellWho() {
  const me = userById(state.me);
  byId('acting').replaceChildren(...me ? [avatar(me), `as ${nameOf(me)}`] : []);
}

function servers(guild) {
  if (state.view.guilds.length < 2) return [el('h2', { class: 'server' }, guild?.name ?? 'No server')];
  return [
    el('h2', {}, 'Servers'),
    el('ul', { class: 'list' }, state.view.guilds.map(each => el('li', {}, el('button', {
      id: `server-${each.id}`, class: 'entry', type: 'button', 'aria-current': each.id === guild.id ? 'true' : undefined,
      onclick: () => attempt(() => open(channels(each)[0]?.id)),
    }, el('span', { class: 'label' }, each.name))))),
  ];
}

const channels = guild => (guild?.channels ?? []).filter(channel => readable.has(channel.type));

/** What goes on in a channel's threads; an archived one stays only as long as somebody reads it. */
const threadsOf = (guild, parent) => guild.channels.filter(channel => threads.has(channel.type) && channel.parent_id === parent.id
  && (!channel.thread_metadata?.archived || channel.id === state.channel));

function channelEntry(channel, below) {
  const here = entry(channel.id, '#', channel.name, () => open(channel.id));
  if (below.length > 0)
    here.append(el('ul', { class: 'list below', 'aria-label': `Threads of ${channel.name}` }, below.map(threadEntry)));
  return here;
}

const threadEntry = thread => entry(thread.id, '↳', thread.name, () => open(thread.id));

function events(guild) {
  if (!guild?.events?.length) return [];
  return [el('h2', {}, 'Events'), el('ul', { class: 'list', 'aria-label': 'Events' }, guild.events.map(eventEntry))];
}

function eventEntry(event) {
  const start = new Date(event.scheduled_start_time);
  const when = event.status === active ? 'going on now' : new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(start);
  const where = event.entity_metadata?.location ?? (event.channel_id && `#${channelById(event.channel_id)?.name ?? ''}`);
  return el('li', { class: 'entry event' }, el('span', { 'aria-hidden': 'true' }, '◷'), el('span', { class: 'label' },
    el('span', { dir: 'auto' }, event.name), el('small', {}, el('time', { datetime: event.scheduled_start_time }, when)), where && el('small', { title: where }, where), interest(event)));
}

function interest({ id, name, interested, user_count: count }) {
  const press = () => api.showInterest(state.me, id, !interested).then(refreshView);
  return el('button', {
    id: `interest-${id}`, class: 'button text', type: 'button', 'aria-pressed': String(interested), 'aria-description': name, onclick: () => attempt(press),
  }, `${interested ? '✓ ' : ''}Interested${count > 0 ? ` (${count})` : ''}`);
}

function entry(id, sign, name, action) {
  const unread = state.unread.has(id);
  return el('li', {}, el('button', {
    id: `entry-${id}`, class: `entry${unread ? ' unread' : ''}`, type: 'button',
    'aria-current': id === state.channel ? 'page' : undefined,
    onclick: () => attempt(action),
  }, el('span', { 'aria-hidden': 'true' }, sign), el('span', { class: 'label', dir: 'auto', title: name }, name),
  unread && el('span', { class: 'badge', 'aria-label': 'unread' }, '•')));
}

function directMessages() {
  const { bot } = state.world;
  // Asked for each time: the list may still be that of whom one was before.
  return [entry(state.view.dms[0]?.id ?? 'none', '@', nameOf(bot), openDirectMessages)];
}

/** Drawn anew an open list would close: not without need. */
function drawPersona() {
  const people = (guildDetails()?.members ?? []).filter(member => !member.user.bot).map(member => [member.user.id, describe(member)]);
  const persona = JSON.stringify([state.me, people]);
  if (persona === drawnPersona) return;
  drawnPersona = persona;
  acting.replaceChildren(
    el('label', { for: 'persona' }, 'You are acting as'),
    el('select', {
      id: 'persona', class: 'input', onchange: event => attempt(() => become(event.target.value)),
    }, people.map(([id, name]) => el('option', { value: id, selected: id === state.me }, name))));
}

function describe(member) {
  const roles = member.roles.map(id => roleById(id)?.name).filter(Boolean);
  return roles.length === 0 ? nameOf(member.user) : `${nameOf(member.user)} · ${roles.join(', ')}`;
}
