import { byId } from './dom.js';
import { attempt, refreshCommands, refreshMessages, refreshView, refreshWorld, start } from './actions.js';
import { noteMention } from './seen.js';
import { showTyping } from './typing.js';
import { changed, conversation, guildOf, state } from './state.js';

/** Several changes in one moment cause one refresh, and a refresh under way causes one more behind it. */
function coalesced(refresh) {
  let running = false;
  let again = false;
  return async () => {
    if (running) { again = true; return; }
    running = true;
    try {
      do {
        again = false;
        await attempt(refresh);
      } while (again);
    } finally {
      running = false;
    }
  };
}

const messages = coalesced(refreshMessages);
const view = coalesced(refreshView);
const world = coalesced(refreshWorld);
const commands = coalesced(refreshCommands);

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
  clock: change => { state.world.clock = change.clock; changed('clock'); },
  typing: showTyping,
  world: everything,
};

function everything() {
  world();
  commands();
  messages();
}

/** Listens to the sandbox. Whenever that begins everything is read anew, since what happened until then is not repeated. */
export function listen() {
  const source = new EventSource('/sandbox/events');
  let broken = !state.view;
  source.addEventListener('change', event => {
    const change = JSON.parse(event.data);
    heard[change.kind]?.(change);
  });
  source.addEventListener('open', () => {
    byId('connection').textContent = '';
    if (broken) attempt(start);
    else everything();
    broken = false;
  });
  source.addEventListener('error', () => {
    broken = true;
    byId('connection').textContent = 'Reconnecting…';
  });
}
