import { api } from './api.js';
import { attempt, become } from './actions.js';
import { jumps } from './clock-jumps.js';
import { el } from './dom.js';
import { findCommand, readCommand } from './commands.js';
import { changed, guildDetails, nameOf, roleById, state, worldNow } from './state.js';

const shown = 3, kept = 'tried-since';
// When each was, by the world's clock. A reload goes on where the tour was.
const tried = new Map(JSON.parse(sessionStorage.getItem(kept) ?? '[]'));

const named = line => `${state.me} ${line}`;

const wasTried = line => tried.has(named(line));

function wereTried(lines) {
  lines.filter(line => !wasTried(line)).forEach(line => tried.set(named(line), worldNow()));
  sessionStorage.setItem(kept, JSON.stringify([...tried]));
  changed('tried');
}

/** The clock may be moved further, and from elsewhere: what counts is that it came there. */
const isTried = line => jumps.has(line) ? hasCome(tried.get(named(before(line))), jumps.get(line)) : wasTried(line);

/** What lies ahead was tried in a world that is no more. */
const hasCome = (since, seconds) => worldNow() >= since + seconds * 1000 || since > worldNow();

const before = line => state.view.suggestions[state.view.suggestions.indexOf(line) - 1];

/** Whoever used a command has tried every line that begins with it. */
export const wasUsed = path => wereTried((state.view?.suggestions ?? []).filter(line => readCommand(line)?.path === path));

/** What there is to try next, as buttons; a command goes to `begin`. */
export function chipRow(begin) {
  const row = el('div', { class: 'chips', role: 'group', 'aria-label': 'Try one of these' });
  const draw = () => row.replaceChildren(...suggestions().map(line =>
    el('button', { class: 'chip', type: 'button', onclick: () => take(line) }, words(line))));

  function take(line) {
    if (line.startsWith('/')) { begin(line); return; }
    if (jumps.has(line)) { attempt(() => api.advance(jumps.get(line))); return; }
    wereTried([line]);
    attempt(() => become(memberNamed(line).user.id));
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
function isPossible(line) {
  if (line.startsWith('/')) return Boolean(findCommand(readCommand(line).path));
  return isTried(before(line)) && (jumps.has(line) || memberNamed(line) !== undefined);
}

const memberNamed = line => guildDetails()?.members.find(({ user }) => `@${nameOf(user)}` === line);

function words(line) {
  if (line.startsWith('/')) return line;
  if (jumps.has(line)) return `Move the clock: ${line}`;
  const { user, roles } = memberNamed(line);
  return ['Go on as', nameOf(user), ...roles.slice(0, 1).map(id => `· ${roleById(id)?.name}`)].join(' ');
}
