import { byId } from './dom.js';
import { refreshCommands, refreshMessages, refreshView, refreshWorld, start } from './actions.js';
import { lasting } from './lasting.js';
import { noteMention } from './seen.js';
import { showTyping } from './typing.js';
import { changed, conversation, guildOf, state } from './state.js';

const messages = lasting(refreshMessages);
const view = lasting(refreshView);
const world = lasting(refreshWorld);
const commands = lasting(refreshCommands);
const beginning = lasting(start);

function messageChanged(change) {
  if (change.visible_to && change.visible_to !== state.me) return;
  const isHere = change.channel_id === state.channel;
  change.pings?.filter(user => !isHere || user !== state.me).forEach(user => noteMention(user, change.channel_id));
  if (isHere) {
    messages();
    return;
  }
  if (change.kind !== 'message_create') return;
  state.unread.add(change.channel_id);
  if (!conversation(change.channel_id) && !guildOf(change.channel_id)) view();
  changed('view');
}

const heard = {
  message_create: messageChanged,
  message_update: messageChanged,
  message_delete: messageChanged,
  commands: () => commands(),
  clock: clockMoved,
  typing: showTyping,
  world: everything,
};

function clockMoved(change) {
  state.world.clock = change.clock;
  changed('clock');
}

function everything() {
  world();
  commands();
  messages();
}

/** Listens to the sandbox. Whenever that begins everything is read anew, since what happened until then is not repeated. */
export function listen() {
  let source = connect();
  // Of a connection that is gone without a word no error is told.
  addEventListener('online', () => {
    source.close();
    source = connect();
    if (state.view) everything();
  });
}

function connect() {
  const source = new EventSource('/sandbox/events');
  let broken = !state.view;
  source.addEventListener('change', event => {
    const change = JSON.parse(event.data);
    heard[change.kind]?.(change);
  });
  source.addEventListener('open', () => {
    byId('connection').textContent = '';
    if (broken) beginning();
    else everything();
    broken = false;
  });
  source.addEventListener('error', () => {
    broken = true;
    byId('connection').textContent = 'Reconnecting…';
  });
  return source;
}
