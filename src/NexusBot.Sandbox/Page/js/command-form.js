import { notice } from './actions.js';
import { api, Refused } from './api.js';
import { wasUsed } from './chips.js';
import { el } from './dom.js';
import { optionField, takesFile } from './option-field.js';
import { parting } from './parting.js';
import { perform } from './perform.js';
import { state } from './state.js';

/** An open list of suggestions goes when its field loses the focus, and what is pressed below would slide away from under the finger. */
const keepFocus = event => event.preventDefault();

/**
 * The options of one command: required ones at once, the others when asked for. What is only suggested may go without a question.
 * `done` hears whether it was sent.
 */
export function commandForm(command, given, suggested, done) {
  const fields = [], chips = new Map();
  const options = el('div', { class: 'options' });
  const more = el('div', { class: 'more', onmousedown: keepFocus });
  const problem = el('p', { class: 'problem', role: 'alert' });
  const values = () => Object.fromEntries(fields.map(field => [field.option.name, field.value()]).filter(([, value]) => value !== ''));
  const act = () => ({ channel_id: state.channel, name: command.path, options: values() });
  const withoutFiles = options => Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'object'));

  function add(option) {
    const field = optionField(option, given[option.name], focused => api.autocomplete(state.me, { ...act(), options: withoutFiles(values()), focused }));
    fields.push(field);
    options.append(field.element);
    return field;
  }

  const run = el('button', { class: 'button primary', type: 'submit' }, 'Send');
  const form = el('form', { class: 'command', novalidate: true, onsubmit: send, onkeydown: key, oninput: () => leaving.stay() },
    el('h2', {}, `/${command.path}`),
    el('p', { class: 'about' }, command.description),
    options, more, problem,
    el('footer', { onmousedown: keepFocus }, run, el('button', { class: 'button', type: 'button', onclick: () => leaving.tryToLeave() }, 'Cancel')));

  command.options.filter(option => option.required || given[option.name] !== undefined).forEach(add);
  command.options.filter(option => !option.required && given[option.name] === undefined).forEach(option => {
    const chip = el('button', {
      class: 'chip', type: 'button', title: option.description,
      onclick: () => { chip.remove(); add(option).focus(); },
    }, `+ ${option.name}`);
    chips.set(option.name, chip);
    more.append(chip);
  });

  function tell(text) {
    problem.textContent = text;
    problem.scrollIntoView({ block: 'nearest' });
  }

  const isTyped = () => fields.some(field => field.isTyped(suggested[field.option.name]));
  const leaving = parting(isTyped, tell, () => done(false));

  async function send(event) {
    event.preventDefault();
    const missing = fields.filter(field => field.option.required && field.value() === '');
    missing.forEach(field => field.complain('This option is required. Specify a value.'));
    if (missing.length > 0) {
      missing[0].focus();
      return;
    }
    run.disabled = true;
    try {
      const answer = await perform(calling, { failed: text => notice(text, `/${command.path}`), succeeded: () => wasUsed(command.path) });
      if (answer) done(true);
    } finally {
      run.disabled = false;
    }
  }

  /** What Discord's app does not take is told at its field. */
  async function calling() {
    try {
      return await api.run(state.me, act());
    } catch (refused) {
      const at = refused instanceof Refused && fields.find(field => field.option.name === refused.field);
      if (!at) throw refused;
      at.complain(refused.message);
      at.focus();
      return undefined;
    }
  }

  function key(event) {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') leaving.tryToLeave();
    // A list would open; Discord sends, wherever in the line one is. Space still opens it.
    if (event.key === 'Enter' && event.target.tagName === 'SELECT') {
      event.preventDefault();
      form.requestSubmit();
    }
  }

  /** Files go into the next options that take one, also into those that were not asked for yet. */
  function take(files) {
    for (const file of files) {
      const free = fields.find(field => field.take && !field.isTyped()) ?? addForFile();
      if (!free) {
        tell('This command takes no further file.');
        return;
      }
      free.take(file);
    }
  }

  function addForFile() {
    const option = command.options.find(each => takesFile(each) && !fields.some(field => field.option.name === each.name));
    if (!option) return undefined;
    chips.get(option.name).remove();
    return add(option);
  }

  return { element: form, isTyped, take, focus: () => (fields.find(field => field.value() === '') ?? fields[0] ?? { focus: () => run.focus() }).focus() };
}
