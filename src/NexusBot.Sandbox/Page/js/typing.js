import { byId } from './dom.js';
import { nameOf, on, state, userById } from './state.js';

const lasts = 8000;
let hide;

/** "NexusBot is typing…", until something comes or a while has passed. */
export function showTyping({ channel_id: channel, user_id: user }) {
  if (channel !== state.channel || user === state.me || !userById(user)) return;
  byId('typing').textContent = `${nameOf(userById(user))} is typing…`;
  clearTimeout(hide);
  hide = setTimeout(clear, lasts);
}

function clear() {
  byId('typing').textContent = '';
}

on('messages', clear);
on('place', clear);
