import { api } from './api.js';
import { attempt, refreshMessages } from './actions.js';
import { commandForm } from './command-form.js';
import { commandPicker } from './command-picker.js';
import { byId, el } from './dom.js';
import { findCommand, readCommand } from './commands.js';
import { on, state } from './state.js';

const text = el('textarea', {
  id: 'composer-text', rows: '1', maxlength: '2000', dir: 'auto', 'aria-label': 'Message, or / for a command', placeholder: 'Message, or / for a command',
  oninput: () => { grow(); offer(); },
  onkeydown: key,
});
const send = el('button', { class: 'button primary send', type: 'button', onclick: () => attempt(post) }, 'Send');
const chips = el('div', { class: 'chips', role: 'group', 'aria-label': 'Try one of these' });
const picker = commandPicker(text, begin);

export function watchComposer() {
  showWriting();
  on('view', drawChips);
  on('commands', () => { drawChips(); offer(); });
  on('place', showWriting);
}

function showWriting() {
  byId('composer').replaceChildren(picker.element, chips, el('div', { class: 'write' }, text, send));
  grow();
  drawChips();
}

const shown = 3;
const tried = new Set();

/** A few at a time, of what can be called here: what was tried makes room for the next ones, until all were. */
function suggestions() {
  const lines = (state.view?.suggestions ?? []).filter(line => findCommand(readCommand(line)?.path));
  const fresh = lines.filter(line => !tried.has(`${state.me} ${line}`));
  return [...fresh, ...lines.filter(line => !fresh.includes(line))].slice(0, shown);
}

const showChips = () => { chips.hidden = text.value !== '' || chips.children.length === 0; };

function drawChips() {
  chips.replaceChildren(...suggestions().map(line => el('button', {
    class: 'chip', type: 'button', onclick: () => { text.value = line; enter(line); },
  }, line)));
  showChips();
}

function offer() {
  showChips();
  if (text.value.startsWith('/')) picker.show(text.value.slice(1));
  else picker.hide();
}

function grow() {
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight, 200)}px`;
}

function key(event) {
  if (picker.handles(event)) return;
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  enter();
}

/** A whole command line opens its form with the options that were written. */
function enter(suggestion) {
  const line = readCommand(text.value);
  const command = line && findCommand(line.path);
  if (command) begin(command, line.options, suggestion);
  else if (!text.value.startsWith('/')) attempt(post);
  else offer();
}

function begin(command, values = {}, suggestion = undefined) {
  picker.hide();
  text.value = '';
  const form = commandForm(command, values, sent => {
    if (sent && suggestion) tried.add(`${state.me} ${suggestion}`);
    showWriting();
    text.focus();
  });
  byId('composer').replaceChildren(form.element);
  form.focus();
}

async function post() {
  const content = text.value.trim();
  if (content === '' || content.startsWith('/')) return;
  await api.write(state.me, state.channel, content);
  text.value = '';
  grow();
  offer();
  await refreshMessages();
}
