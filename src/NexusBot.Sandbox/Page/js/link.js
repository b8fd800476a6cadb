import { attempt, open, readFurtherBack, toast } from './actions.js';
import { byId, el } from './dom.js';
import { highlightMessage } from './scroll.js';
import { conversation, guildOf, state } from './state.js';

/** A channel of Discord, or a message in it, as its app copies the address. */
const discord = /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(@me|\d+)\/(\d+)(?:\/(\d+))?\/?$/;

/** An address in the look of text or of a button. What it names of Discord is opened here, where it is. */
export function link(address, children, look) {
  const place = discord.exec(address);
  if (!place) return el('a', { class: look, href: address, target: '_blank', rel: 'noopener noreferrer' }, children);
  const [, guild, channel, message] = place;
  // Whoever opens it in a window of its own gets one of this page.
  return el('a', {
    class: look, href: '/', onclick: event => { event.preventDefault(); attempt(() => goTo(guild, channel, message)); },
  }, children);
}

async function goTo(guild, channel, message) {
  const isHere = guild === '@me' ? conversation(channel) : guildOf(channel)?.id === guild;
  if (!isHere) { toast('That channel is not here, or you do not see it.'); return; }
  if (channel !== state.channel) await open(channel);
  if (!message) return;
  const isThere = () => state.messages?.some(each => each.id === message);
  while (channel === state.channel && state.messages !== null && !state.isWhole && !isThere()) await readFurtherBack();
  if (channel !== state.channel) return;
  if (isThere()) highlightMessage(byId('messages').querySelector(`[data-id="${message}"]`));
  else toast('That message is gone, or you do not see it.');
}
