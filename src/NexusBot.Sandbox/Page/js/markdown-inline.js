import { attempt, open } from './actions.js';
import { el } from './dom.js';
import { link } from './link.js';
import { channelById, guildOf, nameOf, roleById, userById, worldNow } from './state.js';
import { inFull, moment } from './timestamps.js';

const mention = text => el('span', { class: 'mention' }, text);

/** A channel that this member sees is one press away. */
function channelMention(id) {
  const name = `#${channelById(id)?.name ?? 'unknown'}`;
  return guildOf(id) ? el('button', { class: 'mention', type: 'button', onclick: () => attempt(() => open(id)) }, name) : mention(name);
}

function spoiler(children) {
  const button = el('button', { class: 'spoiler', type: 'button', 'aria-expanded': 'false', 'aria-label': 'Spoiler, press to reveal' },
    el('span', {}, children));
  button.addEventListener('click', () => {
    button.setAttribute('aria-expanded', 'true');
    button.removeAttribute('aria-label');
  });
  return button;
}

const wrapped = tag => (match, context) => el(tag, {}, inline(match[1], context));

/** Tried in order where the text stands; what no rule knows is plain text. */
const rules = [
  [/\\([^a-zA-Z0-9\s])/y, match => match[1]],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, match => el('code', {}, match[2].trim() || match[2])],
  [/\*\*([\s\S]+?)\*\*(?!\*)/y, wrapped('strong')],
  [/__([\s\S]+?)__(?!_)/y, wrapped('u')],
  [/\*(?=\S)((?:\*\*|[^*])+?)\*(?!\*)/y, wrapped('em')],
  [/(?<!\w)_(?=\S)((?:__|[^_])+?)_(?!\w)/y, wrapped('em')],
  [/~~([\s\S]+?)~~/y, wrapped('s')],
  [/\|\|([\s\S]+?)\|\|/y, (match, context) => spoiler(inline(match[1], context))],
  [/<@!?(\d+)>/y, match => mention(`@${userById(match[1]) ? nameOf(userById(match[1])) : 'unknown-user'}`)],
  [/<@&(\d+)>/y, match => mention(`@${roleById(match[1])?.name ?? 'deleted-role'}`)],
  [/<#(\d+)>/y, match => channelMention(match[1])],
  [/<\/([^:>\n]+):\d+>/y, match => mention(`/${match[1]}`)],
  [/<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y, match => el('time', {
    class: 'moment', title: inFull(Number(match[1])), 'data-at': match[1], 'data-style': match[2],
  }, moment(Number(match[1]), match[2], worldNow()))],
  [/<a?:(\w+):\d+>/y, match => `:${match[1]}:`],
  [/@(everyone|here)\b/y, (match, context) => context.everyone ? mention(match[0]) : match[0]],
  [/\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/y, (match, context) => link(match[2], inline(match[1], context))],
  [/<(https?:\/\/[^\s>]+)>/y, match => link(match[1], match[1])],
  [/https?:\/\/[^\s<]+[^\s<.,:;"')\]]/y, match => link(match[0], match[0])],
];

export function inline(text, context = {}) {
  const nodes = [];
  let plain = '';
  for (let at = 0; at < text.length;) {
    const found = firstMatch(text, at);
    if (!found) {
      plain += text[at++];
      continue;
    }
    const node = found.draw(found.match, context);
    if (typeof node === 'string') plain += node;
    else {
      if (plain) nodes.push(plain);
      plain = '';
      nodes.push(node);
    }
    at += found.match[0].length;
  }
  return plain ? [...nodes, plain] : nodes;
}

const starters = /[\\`*_~|<@[h]/;

function firstMatch(text, at) {
  if (!starters.test(text[at])) return null;
  for (const [pattern, draw] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { match, draw };
  }
  return null;
}
