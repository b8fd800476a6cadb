import { byId } from './dom.js';

const near = 80;
let following = true;

const isNear = list => list.scrollHeight - list.scrollTop - list.clientHeight < near;

/** The newest message stays in sight, unless the reader has scrolled up: then a button tells of news. */
export function watchScroll() {
  const list = byId('messages');
  const settle = () => { if (following) goDown(); };
  list.addEventListener('scroll', () => {
    following = isNear(list);
    if (following) byId('latest').hidden = true;
  }, { passive: true });
  list.addEventListener('load', settle, { capture: true });
  new ResizeObserver(settle).observe(list);
  byId('latest').addEventListener('click', goDown);
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
