import { conversation, currentGuild, guildDetails, nameOf, state, userById } from './state.js';

const written = new Set([0, 5]);

/** Everybody and everything that a sign and a name can mean here, as Discord's app offers it. */
export function namable() {
  if (conversation(state.channel)) return [userById(state.me), state.world.bot].map(person);
  const { members = [], roles = [] } = guildDetails() ?? {};
  const channels = (currentGuild()?.channels ?? []).filter(channel => written.has(channel.type));
  return [
    ...members.map(({ user }) => person(user)),
    ...roles.filter(role => role.mentionable).map(role => ({ sign: '@', name: role.name, means: `<@&${role.id}>`, note: 'Role' })),
    ...channels.map(channel => ({ sign: '#', name: channel.name, means: `<#${channel.id}>`, note: channel.topic })),
  ];
}

const person = user => ({ sign: '@', name: nameOf(user), means: `<@${user.id}>`, user });

/** The sign and what follows it, up to where somebody types; a name may have several words. */
const begun = /(?<![\p{L}\p{N}_])([@#])([^@#\n]{0,40})$/u;

/** Who and what is meant by "@kw" at the end of a text, and where the sign stands. Whose name begins so comes first. */
export function meantAtTheEnd(text) {
  const match = begun.exec(text);
  if (!match) return { at: text.length, found: [] };
  const [, sign, start] = match;
  const wanted = start.toLowerCase();
  const of = namable().filter(each => each.sign === sign);
  const first = of.filter(each => each.name.toLowerCase().startsWith(wanted));
  const then = of.filter(each => !first.includes(each) && each.name.toLowerCase().includes(` ${wanted}`));
  return { at: match.index, found: [...first, ...then] };
}

const escaped = name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "@Kwame" means Kwame, as it does in Discord's app; of "@Mei" and "@Mei Lin" the longer name is meant. */
export function withMentions(text) {
  const meanings = new Map(namable().map(({ sign, name, means }) => [`${sign}${name}`.toLowerCase(), means]));
  if (meanings.size === 0) return text;
  const names = [...meanings.keys()].sort((one, other) => other.length - one.length).map(escaped).join('|');
  const named = new RegExp(`(?<![\\p{L}\\p{N}_])(${names})(?![\\p{L}\\p{N}_])`, 'giu');
  return text.replace(named, whole => meanings.get(whole.toLowerCase()) ?? whole);
}
