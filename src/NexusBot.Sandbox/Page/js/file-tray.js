import { toast } from './actions.js';
import { el } from './dom.js';
import { readFile, sizeOf, tooLarge } from './files.js';

const most = 10, mostTogether = 25 * 1024 * 1024;

/** The files that go along with the next message: chosen, pasted or dropped, looked at, and taken out again. */
export function fileTray(changed) {
  let files = [];
  const list = el('ul', { class: 'tray', 'aria-label': 'Files that go along', hidden: true });
  const input = el('input', { type: 'file', multiple: true, hidden: true, 'aria-hidden': 'true', onchange: async () => { await add(input.files); input.value = ''; } });
  const button = el('button', { class: 'icon-button attach', type: 'button', 'aria-label': 'Attach files', onclick: () => input.click() }, '+');

  async function add(chosen) {
    for (const file of chosen) {
      const problem = tooLarge(file) ?? tooMany(file);
      if (problem) { toast(problem); return; }
      files.push(await readFile(file));
    }
    draw();
  }

  function tooMany(file) {
    if (files.length === most) return `A message takes up to ${most} files.`;
    const together = files.reduce((sum, each) => sum + each.size, file.size);
    return together > mostTogether ? 'Your files are too powerful: together they have more than 25 MB.' : null;
  }

  function draw() {
    list.hidden = files.length === 0;
    list.replaceChildren(...files.map(file => el('li', {},
      file.preview ? el('img', { src: file.preview, alt: '' }) : el('span', { class: 'kind', 'aria-hidden': 'true' }, endingOf(file.filename)),
      el('span', { class: 'label', title: file.filename, dir: 'auto' }, file.filename),
      el('small', {}, sizeOf(file.size)),
      el('button', { class: 'icon-button', type: 'button', 'aria-label': `Remove ${file.filename}`, onclick: () => remove(file) }, '✕'))));
    changed();
  }

  /** Whoever removes one by keyboard goes on from there. */
  function remove(file) {
    const at = files.indexOf(file);
    files.splice(at, 1);
    draw();
    (list.querySelectorAll('button')[Math.min(at, files.length - 1)] ?? button).focus();
  }

  function put(given) {
    files = given;
    draw();
  }

  return {
    list, button, input, add, put,
    isEmpty: () => files.length === 0,
    takeAll: () => { const taken = files; put([]); return taken; },
  };
}

const endingOf = name => name.includes('.') ? name.split('.').at(-1).slice(0, 5).toUpperCase() : '…';

/** Files that are pasted into a box, or dropped anywhere on the page: a browser would leave the page for them, and what was typed there. */
export function takesFiles(box, paste, drop) {
  box.addEventListener('paste', event => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    paste(event.clipboardData.files);
  });
  // A field for files takes them by itself.
  const isOurs = event => event.dataTransfer.types.includes('Files') && !event.target.closest?.('input[type=file]');
  document.addEventListener('dragover', event => { if (isOurs(event)) event.preventDefault(); });
  document.addEventListener('drop', event => {
    if (!isOurs(event) || event.defaultPrevented) return;
    event.preventDefault();
    drop(event.dataTransfer.files);
  });
}
