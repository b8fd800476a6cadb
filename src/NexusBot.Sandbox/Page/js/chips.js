import { api } from './api.js';
import { attempt, become } from './actions.js';
import { jumps } from './clock-jumps.js';
import { el } from './dom.js';
import { findCommand, readCommand } from './commands.js';
import { changed, guildDetails, nameOf, roleById, state } from './state.js';

const shown = 3, kept = 'tried';
// A reload goes on where the tour was.
const tried = new Set(JSON.parse(sessionStorage.getItem(kept) ?? '[]'));

const isTried = line => tried.has(`${state.me} ${line}`);

function wereTried(lines) {
  lines.forEach(line => tried.add(`${state.me} ${line}`));
  sessionStorage.setItem(kept, JSON.stringify([...tried]));
  changed('tried');
}

/** Whoever used a command has tried every line that begins with it. */
export const wasUsed = path => wereTried((state.view?.suggestions ?? []).filter(line => readCommand(line)?.path === path));

/** What there is to try next, as buttons; a command goes to `begin`. */
export function chipRow(begin) {
  const row = el('div', { class: 'chips', role: 'group', 'aria-label': 'Try one of these' });
  const draw = () => row.replaceChildren(...suggestions().map(line =>
    el('button', { class: 'chip', type: 'button', onclick: () => take(line) }, words(line))));

  function take(line) {
    if (line.startsWith('/')) { begin(line); return; }
    wereTried([line]);
    attempt(line.startsWith('@') ? () => become(memberNamed(line).user.id) : () => api.advance(jumps.get(line)));
  }

  return { row, draw };
}

/** A few at a time: what was tried makes room for the next ones, until all were. */
function suggestions() {
  const lines = (state.view?.suggestions ?? []).filter(isPossible);
  const fresh = lines.filter(line => !isTried(line));
  return [...fresh, ...lines.filter(line => isTried(line) && line.startsWith('/'))].slice(0, shown);
}

/** What is no command goes on from the line before it. */
function isPossible(line, index, lines) {
  if (line.startsWith('/')) return Boolean(findCommand(readCommand(line).path));
  return isTried(lines[index - 1]) && (jumps.has(line) || memberNamed(line) !== undefined);
}

const memberNamed = line => guildDetails()?.members.find(({ user }) => `@${nameOf(user)}` === line);

function words(line) {
  if (line.startsWith('/')) return line;
  if (jumps.has(line)) return `Move the clock: ${line}`;
  const { user, roles } = memberNamed(line);
  return ['Go on as', nameOf(user), ...roles.slice(0, 1).map(id => `· ${roleById(id)?.name}`)].join(' ');
}
