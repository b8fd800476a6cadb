import { byId } from './dom.js';

const near = 80;
let following = true;
let top = 0;

const isNear = list => list.scrollHeight - list.scrollTop - list.clientHeight < near;

/** How many pixels from the top the next older messages are asked for. */
const soon = 200;

/** The newest message stays in sight, unless the reader has scrolled up: then a button tells of news. */
export function watchScroll(olderWanted) {
  const list = byId('messages');
  const settle = () => { if (following) goDown(); };
  list.addEventListener('scroll', () => {
    // Only a reader goes up. What has grown meanwhile, like a picture that came in, leaves the top where it was.
    const wentUp = list.scrollTop < top;
    top = list.scrollTop;
    if (isNear(list)) {
      following = true;
      byId('latest').hidden = true;
    } else if (wentUp) following = false;
    else settle();
    if (!following && list.scrollTop < soon) olderWanted();
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

/** Shows an older message, and leaves it in sight when more comes in below. */
export function highlightMessage(message) {
  following = false;
  message.scrollIntoView({ block: 'center' });
  message.classList.add('meant');
  message.addEventListener('animationend', () => message.classList.remove('meant'), { once: true });
}

export function goDown() {
  const list = byId('messages');
  following = true;
  list.scrollTop = list.scrollHeight;
  // Who goes up before that is told of by an event has gone up all the same.
  top = list.scrollTop;
  byId('latest').hidden = true;
}

/** After the list was drawn: goes along, or says that there is something new further down. */
export function keepUp(hasNews) {
  if (following) goDown();
  else if (hasNews) byId('latest').hidden = false;
}
