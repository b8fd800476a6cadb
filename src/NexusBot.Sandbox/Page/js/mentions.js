import { guildDetails, nameOf } from './state.js';

const escaped = name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "@Kwame" means Kwame, as it does in Discord's app; of "@Mei" and "@Mei Lin" the longer name is meant. */
export function withMentions(text) {
  const ids = new Map((guildDetails()?.members ?? []).map(({ user }) => [nameOf(user).toLowerCase(), user.id]));
  if (ids.size === 0) return text;
  const names = [...ids.keys()].sort((one, other) => other.length - one.length).map(escaped).join('|');
  const named = new RegExp(`(?<![\\p{L}\\p{N}_])@(${names})(?![\\p{L}\\p{N}_])`, 'giu');
  return text.replace(named, (whole, name) => ids.has(name.toLowerCase()) ? `<@${ids.get(name.toLowerCase())}>` : whole);
}
