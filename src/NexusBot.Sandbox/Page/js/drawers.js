import { cover } from './back.js';
import { byId } from './dom.js';
import { on } from './state.js';

const drawers = [['open-sidebar', 'sidebar'], ['open-members', 'members']];

function show(opener, drawer, open) {
  byId(drawer).classList.toggle('open', open);
  byId(opener).setAttribute('aria-expanded', String(open));
  byId('scrim').hidden = !drawers.some(([, id]) => byId(id).classList.contains('open'));
}

let uncover = () => {};

export function closeDrawers() {
  uncover();
  drawers.forEach(([opener, drawer]) => show(opener, drawer, false));
}

function putAway() {
  const open = drawers.find(([, drawer]) => byId(drawer).classList.contains('open'));
  closeDrawers();
  if (open) byId(open[0]).focus();
}

/** On a narrow screen the side columns slide in over the messages. */
export function watchDrawers() {
  for (const [opener, drawer] of drawers) {
    byId(opener).addEventListener('click', () => {
      const open = !byId(drawer).classList.contains('open');
      closeDrawers();
      show(opener, drawer, open);
      if (!open) return;
      uncover = cover(putAway);
      byId(drawer).querySelector('button, select, a')?.focus();
    });
  }
  byId('scrim').addEventListener('click', closeDrawers);
  document.addEventListener('keydown', event => { if (event.key === 'Escape') putAway(); });
  on('place', closeDrawers);
}
