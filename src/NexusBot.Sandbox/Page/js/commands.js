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
  const [path, ...rest] = line.slice(1).trim().split(/\s+(?=[\p{L}\p{N}_-]+:)/u);
  const options = Object.fromEntries(rest.map(part => {
    const colon = part.indexOf(':');
    return [part.slice(0, colon), part.slice(colon + 1).trim()];
  }));
  return { path: path.replace(/\s+/g, ' '), options };
}
