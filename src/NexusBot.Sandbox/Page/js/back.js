import { state } from './state.js';

const covers = [];

/** What lies over the page: Back closes it before it goes anywhere, until the answer is called. */
export function cover(close) {
  // Below the place where the window opened there is no step that Back could take within the page.
  if (history.state?.isFirst) history.pushState({}, '', location.hash);
  covers.push(close);
  return () => { if (covers.includes(close)) covers.splice(covers.indexOf(close), 1); };
}

export const addressed = () => location.hash.slice(1);

/** Whoever goes to another channel can go back. */
export function step(channel) {
  if (channel !== addressed()) history.pushState({}, '', `#${channel}`);
}

/** Puts the address right where nobody went anywhere: at the beginning, and where a channel is not to be seen. */
export function settle(channel) {
  history.replaceState(history.state ?? { isFirst: true }, '', `#${channel}`);
}

/** `go` leads to the channel that stands in the address by then. */
export function watchBack(go) {
  addEventListener('popstate', () => {
    if (covers.length > 0) {
      history.pushState({}, '', `#${state.channel}`);
      covers.at(-1)();
      return;
    }
    // Written into the address by hand.
    if (history.state === null) history.replaceState({}, '');
    // The step that was made for what lay over it.
    if (history.state.isFirst && addressed() === state.channel) history.back();
    else go();
  });
}
