import { el } from './dom.js';
import { nameOf } from './state.js';

const tones = 6n;

/** A disc with initials: nothing is fetched, and everybody keeps their colour. */
export function avatar(user) {
  const initials = nameOf(user).split(/[\s_-]+/).slice(0, 2).map(word => [...word][0] ?? '').join('').toUpperCase();
  return el('span', { class: `avatar tone-${(BigInt(user.id) >> 3n) % tones}`, 'aria-hidden': 'true' }, initials);
}
