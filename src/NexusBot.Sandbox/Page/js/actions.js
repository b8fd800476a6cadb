import { api, Refused } from './api.js';
import { addressed, settle, step } from './back.js';
import { byId } from './dom.js';
import { changed, isPrivate, state } from './state.js';
import { isNews, markMentionSeen, markSeen } from './seen.js';

const personaKey = 'acting-as';
const pageSize = 50, mostMessages = 1000;

export async function start() {
  state.world = await api.world();
  const remembered = sessionStorage.getItem(personaKey);
  const members = state.world.guilds.flatMap(guild => guild.members).map(member => member.user.id);
  await become(members.includes(remembered) ? remembered : state.world.start_as ?? members[0]);
}

export const become = user => travel(async () => {
  state.me = user;
  state.notices = [];
  state.unread.clear();
  sessionStorage.setItem(personaKey, user);
  await refreshView();
  const wanted = state.channel ?? addressed();
  const channel = seenOrFirst(wanted);
  settle(channel);
  return { channel, isMeant: !wanted || channel === wanted };
});

/** Goes where the address says, as Back changes it. */
export async function followAddress() {
  if (!state.view) return;
  const channel = seenOrFirst(addressed());
  settle(channel);
  if (channel !== state.channel) await show(channel);
}

function seenOrFirst(wanted) {
  const seen = [...state.view.guilds.flatMap(guild => guild.channels), ...state.view.dms];
  return seen.some(channel => channel.id === wanted) ? wanted : firstChannel();
}

const firstChannel = () => state.view.start_in ?? state.view.guilds[0]?.channels.find(channel => channel.type === 0)?.id;

export async function open(channel) {
  step(channel);
  await show(channel);
}

async function show(channel) {
  turnTo(channel);
  await read();
}

function turnTo(channel) {
  state.channel = channel;
  state.messages = null;
  state.areCommandsHere = false;
  state.pages = 1;
  state.notices = [];
  state.unread.delete(channel);
  markMentionSeen(channel);
  changed('place', 'view');
}

const read = () => Promise.all([refreshMessages(), refreshCommands()]);

export const openDirectMessages = () => travel(async () => {
  const me = state.me;
  const dm = await api.openDirectMessages(me);
  await refreshView();
  if (me !== state.me) return null;
  step(dm.id);
  return { channel: dm.id, isMeant: true };
});

/** Another place that has to be asked for first: one can type on the way. */
async function travel(findPlace) {
  changed('leaving');
  let place = null;
  try {
    place = await findPlace();
    if (place) turnTo(place.channel);
  } finally {
    changed(place?.isMeant ? 'arrived' : 'astray');
  }
  if (place) await read();
}

/** Drawing anew closes what is open in a message: not without need. */
export async function refreshWorld() {
  const world = await api.world();
  const isOther = state.world === null || describe(world) !== describe(state.world);
  state.world = world;
  await refreshView();
  if (isOther) changed('world');
}

const movedByMessages = new Set(['last_message_id', 'message_count', 'total_message_sent']);

const describe = world => JSON.stringify({ ...world, clock: world.clock.offset_seconds, faults: undefined },
  (name, value) => movedByMessages.has(name) ? undefined : value);

export async function refreshView() {
  const me = state.me;
  const view = await api.view(me);
  if (me !== state.me) return;
  [state.view, state.viewOf] = [view, me];
  view.dms.filter(dm => dm.id !== state.channel && isNews(me, dm)).forEach(dm => state.unread.add(dm.id));
  changed('view');
}

export async function refreshMessages() {
  const { me, channel, pages } = state;
  if (!channel || state.viewOf !== me) return;
  const { messages, isWhole } = await latestMessages(me, channel, pages * pageSize);
  if (me !== state.me || channel !== state.channel || pages !== state.pages) return;
  state.messages = messages;
  state.isWhole = isWhole;
  markSeen(me, channel, messages.at(-1)?.id);
  changed('messages');
}

/** Private answers come on top of those that were wanted: they push nothing out. */
async function latestMessages(me, channel, wanted) {
  for (let limit = wanted; ;) {
    const { messages } = await api.messages(me, channel, limit);
    const lacking = wanted - messages.filter(message => !isPrivate(message)).length;
    const isWhole = messages.length < limit;
    if (isWhole || lacking <= 0 || limit === mostMessages) return { messages, isWhole: isWhole || limit === mostMessages };
    limit = Math.min(limit + lacking, mostMessages);
  }
}

/** Another page of older messages, if there is one. */
export async function readFurtherBack() {
  if (state.isWhole || state.messages === null) return;
  state.pages = Math.min(state.pages + 1, mostMessages / pageSize);
  await refreshMessages();
}

export async function refreshCommands() {
  const { me, channel } = state;
  if (!channel || state.viewOf !== me) return;
  const commands = await api.commands(me, channel);
  if (me !== state.me || channel !== state.channel) return;
  state.commands = commands;
  state.areCommandsHere = true;
  changed('commands');
}

/** A line that only Discord's app shows of a command that was used, under the messages that were there when it came, until it is dismissed. */
export function notice(text, used) {
  state.notices.push({ id: crypto.randomUUID?.() ?? `${performance.now()}`, text, used, after: state.messages?.at(-1)?.id ?? '0' });
  changed('messages');
}

export function dismissNotice(id) {
  state.notices = state.notices.filter(each => each.id !== id);
  changed('messages');
}

/** Runs what a member did; what Discord's app refuses is shown for a while, anything else is a fault of the page. */
export async function attempt(action) {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof TypeError)) throw error;
    toast(error instanceof Refused ? error.message : 'The server behind this page cannot be reached. Is it still running?');
    return undefined;
  }
}

let toastTimer;

export function toast(text) {
  const box = byId('toast');
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { box.hidden = true; }, 6000);
}
