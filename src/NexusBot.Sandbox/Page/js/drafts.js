import { state } from './state.js';

const drafts = new Map();

/** What a member began in a channel and did not send: a message, or the form of a command. */
export function draftHere() {
  const key = `${state.me}/${state.channel}`;
  if (!drafts.has(key)) drafts.set(key, { words: '', files: [], form: null });
  return drafts.get(key);
}

export const isAnyBegun = () => [...drafts.values()].some(({ words, files, form }) => words !== '' || files.length > 0 || form?.isTyped());
