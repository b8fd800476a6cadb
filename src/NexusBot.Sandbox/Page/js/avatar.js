import { el } from './dom.js';
import { nameOf } from './state.js';

const tones = 6n;

const toneOf = id => (BigInt(id) ^ (BigInt(id) >> 22n)) % tones;

/** A disc with initials: nothing is fetched, and everybody keeps their colour. */
export function avatar(user) {
  const initials = nameOf(user).split(/[\s_-]+/).slice(0, 2).map(word => [...word][0] ?? '').join('').toUpperCase();
  return el('span', { class: `avatar tone-${toneOf(user.id)}`, 'aria-hidden': 'true' }, initials);
}
