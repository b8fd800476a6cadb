import { api } from './api.js';
import { attempt, refreshMessages } from './actions.js';
import { chipRow } from './chips.js';
import { commandForm } from './command-form.js';
import { commandPicker } from './command-picker.js';
import { byId, el } from './dom.js';
import { draftHere, isAnyBegun } from './drafts.js';
import { fileTray, takesFiles } from './file-tray.js';
import { callable, findCommand, readCommand } from './commands.js';
import { mentionList } from './mention-list.js';
import { withMentions } from './mentions.js';
import { guard } from './parting.js';
import { changed, on, state } from './state.js';

const text = el('textarea', {
  id: 'composer-text', rows: '1', maxlength: '2000', dir: 'auto', 'aria-label': 'Message', placeholder: 'Message',
  oninput: () => { onceKnown = null; grow(); offer(); },
  onkeydown: key,
});
const send = el('button', { class: 'button primary send', type: 'button', onclick: () => submit() }, 'Send');
const chips = chipRow(line => { text.value = line; enter(true); });
const picker = commandPicker(text, begin);
const names = mentionList(text, 'popup');
const tray = fileTray(() => showChips());
let draft = draftHere();
let ways = 0;   // to other places, and not yet there
let atLeaving = '';   // what was in the box when the first of them began; null where one is
let isToBeSent = false;   // what is typed on the way, there
let onceKnown = null;   // what a command that was entered waits for: the commands that there are here

export function watchComposer() {
  show();
  const add = files => attempt(() => tray.add(files));
  takesFiles(text, add, files => draft.form ? draft.form.take(files) : add(files));
  ['view', 'tried', 'clock'].forEach(topic => on(topic, drawChips));
  on('commands', hear);
  on('leaving', () => { ways += 1; atLeaving ??= text.value; });
  on('place', turn);
  on('arrived', () => end(true));
  on('astray', () => end(false));
  // Its target in the address would be taken for a channel.
  document.querySelector('.skip').addEventListener('click', event => { event.preventDefault(); (byId('composer-text') ?? byId('composer')).focus(); });
  guard(() => text.value !== '' || !tray.isEmpty() || isAnyBegun());
}

/** Commands are spoken of where there are some. */
function invite() {
  text.placeholder = callable().length > 0 ? 'Message, or / for a command' : 'Message';
  text.setAttribute('aria-label', text.placeholder);
}

function hear() {
  invite();
  drawChips();
  // A list that somebody closed stays closed.
  if (picker.isShown()) offerCommands();
  const enterNow = onceKnown;
  onceKnown = null;
  enterNow?.();
}

/** What was typed waits where it was begun, and for who began it. What is typed on the way belongs where that leads. */
function turn() {
  const hadFocus = document.activeElement === text;
  if (draftHere() !== draft) exchange(atLeaving ?? text.value);
  if (hadFocus) text.focus();
}

function end(isThere) {
  ways -= 1;
  if (ways > 0) return;
  const isSent = isToBeSent && isThere;
  [atLeaving, isToBeSent] = [null, false];
  if (isSent) enter();
}

function exchange(before) {
  const onTheWay = text.value.startsWith(before) ? text.value.slice(before.length) : text.value;
  Object.assign(draft, { words: before, files: tray.takeAll(), form: draft.form?.isTyped() ? draft.form : null });
  draft = draftHere();
  const { words, files } = draft;
  // What is in the box is nowhere else.
  Object.assign(draft, { words: '', files: [] });
  text.value = words + onTheWay;
  if (ways > 0) atLeaving = words;
  onceKnown = null;
  // What waits there is not sent along unseen.
  if (words !== '' || files.length > 0 || draft.form) isToBeSent = false;
  tray.put(files);
  names.hide();
  picker.hide();
  show();
  // Whoever types already is offered what there is here.
  if (onTheWay !== '') offer();
}

function show() {
  byId('composer').replaceChildren(...draft.form ? [draft.form.element] : [picker.element, names.element, chips.row,
    el('div', { class: 'write' }, tray.list, el('div', { class: 'line' }, tray.button, tray.input, text, send))]);
  if (draft.form) return;
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
  offerCommands();
  if (text.value.startsWith('/')) names.hide();
  else names.offer();
}

function offerCommands() {
  if (text.value.startsWith('/')) picker.show(text.value.slice(1));
  else picker.hide();
}

function grow() {
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight, 200)}px`;
}

function key(event) {
  if (picker.handles(event) || names.handles(event)) return;
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit();
}

/** Nothing that was meant for another place is sent to the one before. */
function submit() {
  if (atLeaving === null) enter();
  else isToBeSent = true;
}

/** A whole command line opens its form with the options that were written, as soon as it is known what it means here. */
function enter(isSuggested = false) {
  if (text.value.startsWith('/') && !state.areCommandsHere) {
    onceKnown = () => enter(isSuggested);
    return;
  }
  const line = readCommand(text.value);
  const command = line && findCommand(line.path);
  if (command) begin(command, line.options, isSuggested);
  else if (!text.value.startsWith('/')) attempt(post);
  else offer();
}

function begin(command, values = {}, isSuggested = false) {
  picker.hide();
  text.value = '';
  const mine = draft;
  mine.form = commandForm(command, values, isSuggested ? values : {}, () => {
    mine.form = null;
    if (mine !== draft) return;
    show();
    text.focus();
  });
  show();
  mine.form.focus();
}

function write(words) {
  text.value = words;
  grow();
  offer();
}

/** The box is free at once for what is typed next; what Discord does not take comes back to where it was written. */
async function post() {
  const words = text.value, content = withMentions(words.trim());
  if ((content === '' && tray.isEmpty()) || content.startsWith('/')) return;
  const mine = draft, files = tray.takeAll();
  write('');
  try {
    await api.write(state.me, state.channel, content, files.map(({ filename, content: bytes }) => ({ filename, content: bytes })));
  } catch (refused) {
    if (mine === draft) {
      write(words + text.value);
      tray.put(files);
    } else Object.assign(mine, { words: words + mine.words, files: [...files, ...mine.files] });
    throw refused;
  }
  await refreshMessages();
  changed('answered');
}
