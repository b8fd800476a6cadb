import { byId, el } from './dom.js';
import { inDetail, inShort } from './wire-words.js';
import { on, state } from './state.js';

const most = 400, near = 40;

/** What the bot and Discord say to each other, below the message box, as long as somebody looks on. */
export function watchWire() {
  const panel = byId('wire'), opener = byId('open-wire');
  const list = el('ol', { class: 'said', tabindex: '0', 'aria-label': 'What was said, the newest last' });
  const newer = el('button', { class: 'latest', type: 'button', hidden: true, onclick: goDown }, '↓ Newer');
  let source = null;

  function goDown() {
    list.scrollTop = list.scrollHeight;
    newer.hidden = true;
  }

  /** Whoever reads further up is told that there is more, and not carried away from it. */
  function add(said) {
    const following = isNear(list);
    list.append(draw(said));
    if (list.children.length > most) list.firstElementChild.remove();
    if (following) goDown();
    else newer.hidden = false;
  }

  /** The stream begins with what was said lately, and a broken one goes on where it was. */
  function listen() {
    list.replaceChildren();
    newer.hidden = true;
    const opened = new EventSource('/sandbox/wire');
    opened.addEventListener('said', event => add(JSON.parse(event.data)));
    return opened;
  }

  function show(open) {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    source?.close();
    source = open ? listen() : null;
    (open ? list : opener).focus();
  }

  panel.replaceChildren(
    el('header', {}, el('h2', {}, 'The wire'),
      el('button', { class: 'button text', type: 'button', onclick: () => { list.replaceChildren(); newer.hidden = true; } }, 'Clear'),
      el('button', { class: 'icon-button', type: 'button', 'aria-label': 'Close the wire', onclick: () => show(false) }, '✕')),
    list, newer);
  list.addEventListener('scroll', () => { if (isNear(list)) newer.hidden = true; }, { passive: true });
  panel.addEventListener('keydown', event => { if (event.key === 'Escape') show(false); });
  opener.addEventListener('click', () => show(panel.hidden));
  ['view', 'world'].forEach(topic => on(topic, () => { opener.hidden = !state.world.shows_wire; }));
}

const isNear = list => list.scrollHeight - list.scrollTop - list.clientHeight < near;

function draw(said) {
  const { speaker, text, gist, outcome, failed } = inShort(said);
  const when = new Date(said.ts + said.ahead);
  const whole = el('pre', { tabindex: '0', 'aria-label': 'All of it' });
  const details = el('details', { ontoggle: opened },
    el('summary', {},
      el('time', { datetime: when.toISOString() }, when.toLocaleTimeString()),
      el('span', { class: `speaker ${speaker === 'Bot' ? 'bot' : ''}` }, speaker),
      el('span', { class: 'what' }, text, gist && el('span', { class: 'gist', dir: 'auto' }, gist)),
      outcome && el('span', { class: failed ? 'outcome failed' : 'outcome' }, outcome)),
    whole);

  /** What the last line holds would open below the edge. */
  function opened() {
    whole.textContent ||= inDetail(said);
    if (details.open) details.scrollIntoView({ block: 'nearest' });
  }

  return el('li', {}, details);
}
