import { byId, el } from './dom.js';
import { attempt, open } from './actions.js';
import { effectOf } from './fault-words.js';
import { nameOf, on, state } from './state.js';

const welcomed = 'welcomed';

/** Above the messages: what goes on around the page, what it is to whoever comes first, and that the bot wrote to them. */
export function watchHappening() {
  ['view', 'world', 'place'].forEach(topic => on(topic, draw));
}

let drawn;

/** A screen reader hears it again when it is drawn again: not without need. */
function draw() {
  const unread = state.view?.dms.find(dm => state.unread.has(dm.id));
  const signature = JSON.stringify([state.world?.happening, troubles(), state.world?.welcome, sessionStorage.getItem(welcomed), unread?.id]);
  if (signature === drawn) return;
  drawn = signature;
  byId('happening').replaceChildren(...[told(), ...troubles().map(text => el('p', {}, text)), unread && news(unread)].filter(Boolean));
}

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

const news = dm => el('p', { class: 'news' }, el('span', {}, `${nameOf(state.world.bot)} sent you a direct message.`),
  el('button', { class: 'button primary', type: 'button', onclick: () => attempt(() => open(dm.id)) }, 'Read it'));
