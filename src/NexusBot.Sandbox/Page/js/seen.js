/** Up to which message each member has read a conversation; kept for as long as the window is open. */
const key = (user, channel) => `seen/${user}/${channel}`;

export const isNews = (user, channel) =>
  Boolean(channel.last_message_id) && sessionStorage.getItem(key(user, channel.id)) !== channel.last_message_id;

export function markSeen(user, channel, message) {
  if (message) sessionStorage.setItem(key(user, channel), message);
}
