import { api } from './api.js';
import { attempt, refreshMessages } from './actions.js';
import { chipRow } from './chips.js';
import { commandForm } from './command-form.js';
import { commandPicker } from './command-picker.js';
import { byId, el } from './dom.js';
import { fileTray, takesFiles } from './file-tray.js';
import { findCommand, readCommand } from './commands.js';
import { mentionList } from './mention-list.js';
import { withMentions } from './mentions.js';
import { changed, on, state } from './state.js';

const text = el('textarea', {
  id: 'composer-text', rows: '1', maxlength: '2000', dir: 'auto', 'aria-label': 'Message, or / for a command', placeholder: 'Message, or / for a command',
  oninput: () => { grow(); offer(); },
  onkeydown: key,
});
const send = el('button', { class: 'button primary send', type: 'button', onclick: () => attempt(post) }, 'Send');
const chips = chipRow(line => { text.value = line; enter(); });
const picker = commandPicker(text, begin);
const names = mentionList(text, 'popup');
const tray = fileTray(() => showChips());

let form = null;   // of the command whose options stand in the place of the box

export function watchComposer() {
  showWriting();
  const add = files => attempt(() => tray.add(files));
  takesFiles(text, add, files => form ? form.take(files) : add(files));
  ['view', 'tried'].forEach(topic => on(topic, drawChips));
  on('commands', () => { drawChips(); offer(); });
  on('place', showWriting);
}

function showWriting() {
  form = null;
  byId('composer').replaceChildren(picker.element, names.element, chips.row,
    el('div', { class: 'write' }, tray.list, el('div', { class: 'line' }, tray.button, tray.input, text, send)));
  grow();
  drawChips();
}

const showChips = () => { chips.row.hidden = text.value !== '' || !tray.isEmpty() || chips.row.children.length === 0; };

function drawChips() {
  chips.draw();
  showChips();
}

function offer() {
  showChips();
  if (text.value.startsWith('/')) {
    names.hide();
    picker.show(text.value.slice(1));
  } else {
    picker.hide();
    names.offer();
  }
}

function grow() {
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight, 200)}px`;
}

function key(event) {
  if (picker.handles(event) || names.handles(event)) return;
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  enter();
}

/** A whole command line opens its form with the options that were written. */
function enter() {
  const line = readCommand(text.value);
  const command = line && findCommand(line.path);
  if (command) begin(command, line.options);
  else if (!text.value.startsWith('/')) attempt(post);
  else offer();
}

function begin(command, values = {}) {
  picker.hide();
  text.value = '';
  form = commandForm(command, values, () => {
    showWriting();
    text.focus();
  });
  byId('composer').replaceChildren(form.element);
  form.focus();
}

function write(words) {
  text.value = words;
  grow();
  offer();
}

/** The box is free at once for what is typed next; what Discord does not take comes back into it. */
async function post() {
  const words = text.value, content = withMentions(words.trim());
  if ((content === '' && tray.isEmpty()) || content.startsWith('/')) return;
  const files = tray.takeAll();
  write('');
  try {
    await api.write(state.me, state.channel, content, files.map(({ filename, content: bytes }) => ({ filename, content: bytes })));
  } catch (refused) {
    write(words + text.value);
    tray.put(files);
    throw refused;
  }
  await refreshMessages();
  changed('answered');
}
