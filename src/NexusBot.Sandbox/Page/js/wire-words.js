import { channelById, nameOf, state, userById } from './state.js';

const opcodes = {
  1: 'Heartbeat', 2: 'Identify', 3: 'Presence', 6: 'Resume', 7: 'Reconnect', 8: 'Request members', 9: 'Invalid session', 10: 'Hello', 11: 'Heartbeat answered',
};
const callbacks = { 4: 'answers', 5: 'thinks', 6: 'takes note', 7: 'changes the message', 8: 'offers choices', 9: 'opens a form' };
const command = 2, component = 3, typing = 4;
const longest = 90;

/** Who said it, what, and what came of it, in one line. */
export const inShort = said => said.method ? call(said) : payload(said);

/** All of it, as it went over the wire. */
export function inDetail(said) {
  if (!said.method) return pretty(said.p ?? { url: said.url, code: said.code, reason: said.reason });
  return [
    `${said.method} ${said.url}`, bodyOf(said.req),
    `${answerTo(said)}, after ${said.ms} ms`, bodyOf(said.res ?? {}),
  ].filter(Boolean).join('\n\n');
}

const pretty = json => JSON.stringify(json, null, 2);

const bodyOf = ({ json, text, files }) =>
  [json === undefined ? text : pretty(json), files?.length > 0 && pretty(files)].filter(Boolean).join('\n');

const answerTo = ({ res }) => res?.status ?? 'not waited for';

function call(said) {
  const { method, url, req, res, ms, fault } = said;
  return {
    speaker: 'Bot',
    text: `${method} ${readable(url)}`,
    gist: gist(req.json),
    outcome: `${answerTo(said)}${fault ? ', a fault on order' : ''} · ${ms} ms`,
    failed: !res || res.status >= 400 || Boolean(fault),
  };
}

function payload({ dir, p, by, code }) {
  if (dir === 'open') return { speaker: 'Bot', text: 'connects' };
  if (dir === 'close') return { speaker: by === 'client' ? 'Bot' : 'Discord', text: 'closes the connection', outcome: code ? String(code) : undefined };
  const speaker = dir === 'c2s' ? 'Bot' : 'Discord';
  if (p.op !== 0) return { speaker, text: opcodes[p.op] ?? `op ${p.op}` };
  return { speaker, text: p.t, gist: (gists[p.t] ?? gist)(p.d) };
}

const gists = {
  INTERACTION_CREATE: interaction,
  GUILD_DELETE: ({ id, unavailable }) => `${named(id)}: ${unavailable ? 'an outage' : 'the bot is no member any more'}`,
};

function interaction({ type, data, member, user }) {
  const who = nameOf(member?.user ?? user);
  if (type === command) return `${who}: ${[data.name, ...path(data.options)].join(' ')}`;
  if (type === component) return `${who} presses ${data.custom_id}`;
  if (type === typing) return `${who} types: ${[data.name, ...path(data.options)].join(' ')}`;
  return `${who} submits ${data.custom_id}`;
}

/** Subcommands by name, options with their values. */
const path = (options = []) => options.flatMap(({ name, value, options: below }) => value === undefined ? [name, ...path(below)] : [`${name}:${value}`]);

function gist(json) {
  if (typeof json !== 'object' || json === null) return '';
  if (Array.isArray(json)) return `${json.length} of them`;
  const { data } = json;
  const deed = data !== undefined || json.type === 5 || json.type === 6 ? callbacks[json.type] : '';
  const text = [json, data ?? {}].map(words).find(Boolean);
  return shortened([deed, text].filter(Boolean).join(': '));
}

const words = ({ content, title, name, embeds }) => content || embeds?.[0]?.title || embeds?.[0]?.description || title || name;

function shortened(text) {
  const line = text.replaceAll('\n', ' ');
  return line.length > longest ? `${[...line].slice(0, longest).join('')}…` : line;
}

/** Names in the place of ids, and nothing in that of tokens. */
function readable(url) {
  const [address] = url.replace(/^\/api\/v\d+/, '').split('?');
  return address.split('/').map(part => /^\d{17,20}$/.test(part) ? named(part) : part.length > 40 ? '…' : part).join('/');
}

function named(id) {
  const channel = channelById(id);
  if (channel?.name) return `#${channel.name}`;
  if (userById(id)) return `@${nameOf(userById(id))}`;
  return state.world.guilds.find(guild => guild.id === id)?.name ?? `…${id.slice(-4)}`;
}
