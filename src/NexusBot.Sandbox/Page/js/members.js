import { attempt, become } from './actions.js';
import { memberMenu } from './apps-menu.js';
import { avatar } from './avatar.js';
import { byId, el } from './dom.js';
import { guildDetails, nameOf, on, roleById, state } from './state.js';
import { tools } from './tools.js';

export function watchMembers() {
  const list = el('div', { class: 'people' });
  byId('members').replaceChildren(list, tools());
  let drawn;
  // An open menu goes when its member is drawn anew: not without need.
  const draw = () => {
    const { roles, members } = guildDetails() ?? {};
    const signature = JSON.stringify([state.me, roles, members]);
    if (signature === drawn) return;
    drawn = signature;
    const focused = list.contains(document.activeElement) ? document.activeElement.id : '';
    list.replaceChildren(...groups());
    if (focused) byId(focused)?.focus();
  };
  on('view', draw);
  on('world', draw);
}

/** Members under their highest role, as Discord lists them. */
function groups() {
  const guild = guildDetails();
  if (!guild) return [];
  const byRole = new Map();
  for (const member of guild.members) {
    const role = highestRole(member);
    const name = member.user.bot ? 'Bots' : role?.name ?? 'Members';
    const group = byRole.get(name) ?? { name, position: member.user.bot ? -1 : role?.position ?? 0, members: [] };
    group.members.push(member);
    byRole.set(name, group);
  }
  return [...byRole.values()].sort((a, b) => b.position - a.position).flatMap(group => [
    el('h2', {}, `${group.name} — ${group.members.length}`),
    el('ul', { class: 'list' }, group.members.map(memberEntry)),
  ]);
}

const highestRole = member =>
  member.roles.map(roleById).filter(Boolean).sort((a, b) => b.position - a.position)[0];

function memberEntry(member) {
  const me = member.user.id === state.me;
  const color = highestRole(member)?.color;
  const label = el('span', { class: 'label', style: color ? { borderLeft: `3px solid ${hex(color)}`, paddingLeft: '6px' } : {} },
    !me && !member.user.bot && el('span', { class: 'visually-hidden' }, 'Act as '),
    nameOf(member.user),
    me && el('small', {}, 'this is you'), member.user.bot && el('span', { class: 'tag' }, 'APP'));
  if (member.user.bot) return el('li', { class: 'entry' }, avatar(member.user), label);
  return el('li', { class: 'person' }, el('button', {
    id: `member-${member.user.id}`, class: 'entry', type: 'button', 'aria-current': me ? 'true' : undefined,
    onclick: () => attempt(() => become(member.user.id)),
  }, avatar(member.user), label), memberMenu(member.user, nameOf(member.user)));
}

export const hex = color => `#${color.toString(16).padStart(6, '0')}`;
