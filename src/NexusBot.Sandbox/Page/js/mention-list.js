import { avatar } from './avatar.js';
import { el, uniqueId } from './dom.js';
import { ledList } from './led-list.js';
import { meantAtTheEnd } from './mentions.js';

/** Offers members and roles after "@" and channels after "#" while somebody types into a box. */
export function mentionList(box, look) {
  const list = ledList(box, {
    name: uniqueId('mentions'), label: 'Members, roles and channels', look, draw, chosen: write, selectsFirst: true,
  });
  const meant = () => meantAtTheEnd(box.value.slice(0, box.selectionStart));

  function offer() {
    const { found } = meant();
    if (found.length > 0) list.show(found);
    else list.hide();
  }

  function write({ sign, name }) {
    box.setRangeText(`${sign}${name} `, meant().at, box.selectionStart, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    list.hide();
  }

  box.addEventListener('blur', list.hide);
  return { ...list, offer };
}

function draw({ sign, name, user, note }) {
  return el('span', { class: 'named' },
    user ? avatar(user) : el('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    el('span', { class: 'label' }, name, note && el('small', {}, note)));
}
