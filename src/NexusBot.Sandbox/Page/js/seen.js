import { state } from './state.js';

/** Up to which message each member has read a conversation; kept for as long as the window is open. */
const key = (user, channel) => `seen/${user}/${channel}`;

export const isNews = (user, channel) =>
  Boolean(channel.last_message_id) && sessionStorage.getItem(key(user, channel.id)) !== channel.last_message_id;

export function markSeen(user, channel, message) {
  if (message) sessionStorage.setItem(key(user, channel), message);
}

export function noteMention(user, channel) {
  state.mentions.set(user, (state.mentions.get(user) ?? new Set()).add(channel));
}

/** The channels in which whom this window acts as was mentioned, the latest last. */
export const mentionsOfMe = () => [...state.mentions.get(state.me) ?? []];

export const markMentionSeen = channel => state.mentions.get(state.me)?.delete(channel);
