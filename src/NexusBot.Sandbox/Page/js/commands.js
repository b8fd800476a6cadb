import { state } from './state.js';

const chatInput = 1, subcommand = 1, group = 2;

/** Every command a member can call, with groups and subcommands written out: "learning share". */
export function callable() {
  return state.commands.filter(command => (command.type ?? chatInput) === chatInput).flatMap(command => expand(command, command.name, command))
    .sort((one, other) => one.path.localeCompare(other.path));
}

function expand(command, path, node) {
  const inner = (node.options ?? []).filter(option => option.type === subcommand || option.type === group);
  if (inner.length > 0) return inner.flatMap(option => expand(command, `${path} ${option.name}`, option));
  return [{ path, description: node.description, options: node.options ?? [], guildId: command.guild_id }];
}

export const findCommand = path => callable().find(command => command.path === path);

/** What starts with the words comes first, then what contains them. */
export function matching(words) {
  const wanted = words.trimStart().toLowerCase();
  const all = callable();
  const starting = all.filter(command => command.path.startsWith(wanted));
  const containing = all.filter(command => !starting.includes(command)
    && `${command.path} ${command.description}`.toLowerCase().includes(wanted));
  return [...starting, ...containing];
}

/** Reads "/learning share kind:concept tags:django, rest" into the command's path and its options. */
export function readCommand(line) {
  if (!line.startsWith('/')) return null;
  const [words, ...rest] = line.slice(1).trim().split(/\s+(?=[\p{L}\p{N}_-]+:)/u);
  const path = words.replace(/\s+/g, ' ');
  return { path, options: readOptions(rest, findCommand(path)?.options.map(option => option.name) ?? []) };
}

/** What looks like an option and is none, like the 18 of "tomorrow 18:00", goes on with the one before it. */
function readOptions(parts, known) {
  const options = {};
  let last;
  for (const part of parts) {
    const colon = part.indexOf(':');
    const name = part.slice(0, colon);
    if (last !== undefined && !known.includes(name)) options[last] += ` ${part}`;
    else options[last = name] = part.slice(colon + 1).trim();
  }
  return options;
}
