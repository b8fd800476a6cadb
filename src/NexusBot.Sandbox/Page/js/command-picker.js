import { callable, findCommand, matching, readCommand } from './commands.js';
import { el } from './dom.js';
import { ledList } from './led-list.js';

/** The list over the message box while a command is typed. */
export function commandPicker(box, chosen) {
  const list = ledList(box, {
    name: 'command-list', label: 'Commands', look: 'popup', chosen, selectsFirst: true,
    draw: command => [`/${command.path}`, el('small', {}, command.description)],
  });

  function show(words) {
    const found = matching(words);
    if (found.length > 0) list.show(found);
    // A whole line such as "/learning list kind:Concept" matches no name, and is right.
    else if (findCommand(readCommand(`/${words}`).path)) list.hide();
    else list.explain(callable().length === 0 ? 'There are no commands here. Try a channel of the server.' : 'No command matches.');
  }

  return { ...list, show };
}
