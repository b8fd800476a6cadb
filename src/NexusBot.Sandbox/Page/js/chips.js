import { api } from './api.js';
import { attempt, become } from './actions.js';
import { jumps } from './clock-jumps.js';
import { el } from './dom.js';
import { findCommand, readCommand } from './commands.js';
import { guildDetails, nameOf, roleById, state } from './state.js';

const shown = 3;
const tried = new Set();

const isTried = line => tried.has(`${state.me} ${line}`);

export const wasTried = line => tried.add(`${state.me} ${line}`);

/** What there is to try next, as buttons; a command goes to `begin`. */
export function chipRow(begin) {
  const row = el('div', { class: 'chips', role: 'group', 'aria-label': 'Try one of these' });
  const draw = () => row.replaceChildren(...suggestions().map(line =>
    el('button', { class: 'chip', type: 'button', onclick: () => take(line) }, words(line))));

  function take(line) {
    if (line.startsWith('/')) { begin(line); return; }
    wasTried(line);
    attempt(line.startsWith('@') ? () => become(memberNamed(line).user.id) : () => api.advance(jumps.get(line)));
    draw();
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
