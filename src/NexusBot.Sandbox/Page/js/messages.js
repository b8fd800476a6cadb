import { attempt, dismissNotice, readFurtherBack } from './actions.js';
import { beginningOf, dayBreak, dayOf } from './beginnings.js';
import { byId, el } from './dom.js';
import { drawMessage, isContinuation, onlyYou } from './message.js';
import { goDown, holding, keepUp, watchScroll } from './scroll.js';
import { channelById, conversation, nameOf, on, state } from './state.js';

const drawn = new Map();   // what is drawn, a message by its id → { signature, element }
let drawnFor = '';
let newest, oldest;
let reading = false;

export function watchMessages() {
  watchScroll(older);
  on('messages', draw);
  on('world', drawAnew);
  on('clock', drawAnew);
  on('answered', goDown);
  on('place', () => { drawPlace(); drawAnew(); });
}

async function older() {
  if (reading) return;
  reading = true;
  await attempt(readFurtherBack);
  reading = false;
}

function drawPlace() {
  const dm = conversation(state.channel);
  const channel = dm ?? channelById(state.channel);
  byId('place').replaceChildren(
    dm ? nameOf(state.world.bot) : `# ${channel?.name ?? ''}`,
    channel?.topic ? el('small', {}, channel.topic) : '');
  document.title = `${dm ? nameOf(state.world.bot) : `#${channel?.name ?? ''}`} · Playground`;
}

function drawAnew() {
  drawn.clear();
  draw();
}

/** Only what changed is drawn again: an open select or a revealed spoiler stays as it is. */
function draw() {
  const list = byId('messages');
  const place = `${state.me}/${state.channel}`;
  const moved = place !== drawnFor;
  if (moved) drawn.clear();
  drawnFor = place;

  const messages = state.messages ?? [];
  const elements = [...state.messages && state.isWhole ? [once('beginning', state.channel, () => beginningOf(state.channel))] : [], ...withNotices(messages)];
  forgetAllBut(new Set(elements));
  const growsUpwards = !moved && oldest !== undefined && messages.findIndex(message => message.id === oldest) > 0;
  const arranged = () => arrange(list, elements);
  const keepFocus = focusIn(list);
  if (growsUpwards) holding(arranged);
  else arranged();
  keepFocus();
  if (moved) goDown();
  else keepUp(messages.at(-1)?.id !== newest);
  newest = messages.at(-1)?.id;
  oldest = messages[0]?.id;
}

/** Whoever pressed a button goes on from there, though its message was drawn anew; if it is gone, from the first one. */
function focusIn(list) {
  const held = document.activeElement;
  const message = list.contains(held) && held.closest('[data-id]')?.dataset.id;
  return () => {
    if (!message || !held.dataset.customId || held.isConnected) return;
    const controls = [...list.querySelectorAll(`[data-id="${message}"] [data-custom-id]`)];
    (controls.find(control => control.dataset.customId === held.dataset.customId) ?? controls[0])?.focus({ preventScroll: true });
  };
}

/** What failed stays where it happened: below it what came later is seen to have worked. */
function withNotices(messages) {
  const waiting = [...state.notices];
  const elements = messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const isNextDay = before && dayOf(before) !== dayOf(message);
    const above = isNextDay ? [once(`day ${dayOf(message)}`, '', () => dayBreak(message))] : [];
    while (waiting.length > 0 && BigInt(message.id) > BigInt(waiting[0].after)) above.push(drawNotice(waiting.shift()));
    const continued = above.length === 0 && isContinuation(message, before);
    return [...above, once(message.id, `${continued}${signature(message)}`, () => drawMessage(message, continued))];
  });
  return [...elements, ...waiting.map(drawNotice)];
}

/** The address of a file is signed anew each time. */
const signature = message => JSON.stringify(message).replace(/\?ex=[0-9a-f]+&is=[0-9a-f]+&hm=[0-9a-f]+/g, '');

function once(key, signature, draw) {
  const known = drawn.get(key);
  if (known?.signature === signature) return known.element;
  const element = draw();
  drawn.set(key, { signature, element });
  return element;
}

function forgetAllBut(elements) {
  for (const [key, { element }] of drawn) if (!elements.has(element)) drawn.delete(key);
}

/** Moves nothing that stands right already, since moving an element takes its focus away. */
function arrange(list, elements) {
  const wanted = new Set(elements);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  elements.forEach((element, index) => {
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
  });
}

const drawNotice = ({ id, text, used }) => once(id, text, () => el('article', { class: 'message private' }, el('span'), el('div', { class: 'body' },
    el('p', { class: 'used' }, `↪ You used ${used}`),
    el('p', { class: 'failed', role: 'alert' }, `⚠ ${text}`),
    onlyYou(() => dismissNotice(id)))));
