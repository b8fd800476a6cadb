import { byId, el } from './dom.js';
import { attempt, open } from './actions.js';
import { effectOf } from './fault-words.js';
import { mentionsOfMe } from './seen.js';
import { guildOf, nameOf, on, state, threads } from './state.js';

const welcomed = 'welcomed';

/** Above the messages: what goes on around the page, what it is to whoever comes first, and who wrote to them elsewhere. */
export function watchHappening() {
  ['view', 'world', 'place'].forEach(topic => on(topic, draw));
}

let drawn;

/** A screen reader hears it again when it is drawn again: not without need. */
function draw() {
  const unread = state.view?.dms.find(dm => state.unread.has(dm.id));
  const mention = mentionsOfMe().map(seenChannel).findLast(Boolean);
  const signature = JSON.stringify([state.world?.happening, troubles(), state.world?.welcome, sessionStorage.getItem(welcomed), unread?.id, mention?.id]);
  if (signature === drawn) return;
  drawn = signature;
  byId('happening').replaceChildren(...[
    told(),
    ...troubles().map(text => el('p', {}, text)),
    unread && news(`${nameOf(state.world.bot)} sent you a direct message.`, 'Read it', unread),
    mention && news(`You are mentioned in ${threads.has(mention.type) ? `“${mention.name}”` : `#${mention.name}`}.`, 'Go there', mention),
  ].filter(Boolean));
}

const seenChannel = id => guildOf(id)?.channels.find(channel => channel.id === id);

function told() {
  if (state.world?.happening) return el('p', {}, state.world.happening);
  if (!state.world?.welcome || sessionStorage.getItem(welcomed)) return null;
  return el('p', {}, el('span', {}, state.world.welcome), el('button', { class: 'icon-button', type: 'button', 'aria-label': 'Hide this', onclick: hideWelcome }, '✕'));
}

const troubles = () => (state.world?.faults ?? []).map(effectOf);

function hideWelcome() {
  sessionStorage.setItem(welcomed, 'yes');
  draw();
  byId('composer-text')?.focus();
}

const news = (text, way, { id }) => el('p', { class: 'news' }, el('span', {}, text),
  el('button', { class: 'button primary', type: 'button', onclick: () => attempt(() => open(id)) }, way));
