import { attempt, refreshMessages } from './actions.js';
import { api, Refused } from './api.js';
import { cover } from './back.js';
import { byId, el } from './dom.js';
import { markdown } from './markdown.js';
import { modalInput } from './modal-input.js';
import { guard, parting } from './parting.js';
import { changed, state } from './state.js';

const actionRow = 1, textDisplay = 10, label = 18;

/** A form the bot opened. What was typed stays until Discord took it, of which `taken` hears. */
export function openModal(modal, taken) {
  const inputs = modal.components.map(drawTop);
  const problem = el('p', { class: 'problem', role: 'alert' });
  const submit = el('button', { class: 'button primary', type: 'submit' }, 'Submit');
  const dialog = el('dialog', { class: 'modal', ondrop: takeFiles, 'aria-labelledby': 'modal-title', onclose: closed, oncancel: event => { event.preventDefault(); leaving.tryToLeave(); } },
    el('form', { novalidate: true, oninput: () => leaving.stay(), onsubmit: event => { event.preventDefault(); send(); } },
      el('header', {},
        el('h2', { id: 'modal-title' }, modal.title),
        el('button', { class: 'icon-button', type: 'button', 'aria-label': 'Close', onclick: () => leaving.tryToLeave() }, '✕')),
      el('div', { class: 'inputs' }, inputs.map(input => input.element)), problem,
      el('footer', {},
        el('button', { class: 'button', type: 'button', onclick: () => leaving.tryToLeave() }, 'Cancel'), submit)));

  const written = () => JSON.stringify(inputs.map(input => input.value?.()));
  const atFirst = written();
  const isTyped = () => written() !== atFirst;
  const unguard = guard(isTyped);
  const leaving = parting(isTyped, tell, () => dialog.close());

  /** Below many inputs it would stand behind the buttons. */
  function tell(text) {
    problem.textContent = text;
    problem.scrollIntoView({ block: 'nearest' });
  }

  /** What opened the form may be gone, and the focus with it. */
  function closed() {
    unguard();
    uncover();
    dialog.remove();
    if (document.activeElement === document.body) byId('composer-text')?.focus();
  }

  /** A field for files takes by itself what is dropped on it. */
  function takeFiles(event) {
    if (!event.dataTransfer.types.includes('Files') || event.target.matches('input[type=file]')) return;
    event.preventDefault();
    const field = inputs.find(input => input.take);
    if (field) field.take(event.dataTransfer.files);
    else tell('This form takes no files.');
  }

  async function send() {
    const fields = inputs.filter(input => input.customId);
    submit.disabled = true;
    problem.textContent = '';
    try {
      await Promise.all(fields.map(input => input.ready?.()));
      if (!dialog.open) return;
      const wrong = fields.filter(input => !input.check());
      if (wrong.length > 0) { wrong[0].focus(); return; }
      const values = Object.fromEntries(fields.map(input => [input.customId, input.value()]));
      const answer = await api.submit(state.me, { interaction_id: modal.interaction_id, values });
      if (answer.outcome === 'failed') tell('Something went wrong. Try again.');
      else { taken(); dialog.close(); await attempt(refreshMessages); changed('answered'); }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      tell(error.message);
    } finally {
      submit.disabled = false;
    }
  }

  const uncover = cover(() => leaving.tryToLeave());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('.inputs input, .inputs textarea, .inputs select')?.focus();
}

function drawTop(component) {
  if (component.type === label) return modalInput(component.component, component.label, component.description);
  if (component.type === actionRow) return modalInput(component.components[0], component.components[0].label);
  if (component.type === textDisplay) return { element: el('div', { class: 'body' }, markdown(component.content)) };
  return { element: el('p', { class: 'hint' }, `(an input of type ${component.type}, which this page does not draw)`) };
}
