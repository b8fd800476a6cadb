import { byId } from './dom.js';

const near = 80;
let following = true;

const isNear = list => list.scrollHeight - list.scrollTop - list.clientHeight < near;

/** How many pixels from the top the next older messages are asked for. */
const soon = 200;

/** The newest message stays in sight, unless the reader has scrolled up: then a button tells of news. */
export function watchScroll(olderWanted) {
  const list = byId('messages');
  const settle = () => { if (following) goDown(); };
  list.addEventListener('scroll', () => {
    following = isNear(list);
    if (following) byId('latest').hidden = true;
    else if (list.scrollTop < soon) olderWanted();
  }, { passive: true });
  list.addEventListener('load', settle, { capture: true });
  new ResizeObserver(settle).observe(list);
  byId('latest').addEventListener('click', goDown);
}

/** Draws, and leaves what is being read where it stands, however much came in above it. */
export function holding(drawList) {
  const list = byId('messages');
  const below = list.scrollHeight - list.scrollTop;
  drawList();
  list.scrollTop = list.scrollHeight - below;
}

export function goDown() {
  const list = byId('messages');
  following = true;
  list.scrollTop = list.scrollHeight;
  byId('latest').hidden = true;
}

/** After the list was drawn: goes along, or says that there is something new further down. */
export function keepUp(hasNews) {
  if (following) goDown();
  else if (hasNews) byId('latest').hidden = false;
}
