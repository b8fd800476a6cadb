import { byId } from './dom.js';
import { on, state } from './state.js';

/** What goes on around the page just now, as long as it does. */
export function watchHappening() {
  const draw = () => { byId('happening').textContent = state.world?.happening ?? ''; };
  on('view', draw);
  on('world', draw);
}
