import { findCommand, readCommand } from './commands.js';
import { state } from './state.js';

const shown = 3;
const tried = new Set();

/** A few at a time, of what can be called here: what was tried makes room for the next ones, until all were. */
export function suggestions() {
  const lines = (state.view?.suggestions ?? []).filter(line => findCommand(readCommand(line)?.path));
  const fresh = lines.filter(line => !tried.has(`${state.me} ${line}`));
  return [...fresh, ...lines.filter(line => !fresh.includes(line))].slice(0, shown);
}

export const wasTried = line => tried.add(`${state.me} ${line}`);
