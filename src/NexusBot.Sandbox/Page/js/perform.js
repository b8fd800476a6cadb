import { attempt, refreshMessages } from './actions.js';
import { openModal } from './modal.js';
import { changed } from './state.js';

const atTheBottom = new Set(['message', 'thinking']);

/**
 * Carries out what a member did and shows what came of it. New messages come by themselves over the event stream;
 * here only a form is opened, and a failure told. What opened a form has succeeded when that is submitted.
 */
export async function perform(act, { failed, succeeded = () => {} }) {
  const answer = await attempt(act);
  if (!answer) return undefined;
  if (answer.outcome === 'modal') openModal(answer.modal, succeeded);
  else if (answer.outcome === 'failed') failed(answer.error);
  else succeeded();
  await attempt(refreshMessages);
  if (atTheBottom.has(answer.outcome)) changed('answered');
  return answer;
}
