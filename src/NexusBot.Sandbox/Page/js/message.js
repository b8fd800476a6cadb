import { api } from './api.js';
import { local } from './address.js';
import { attempt, refreshMessages } from './actions.js';
import { avatar } from './avatar.js';
import { drawComponents } from './components.js';
import { drawEmbed } from './embed.js';
import { el } from './dom.js';
import { markdown } from './markdown.js';
import { messageMenu } from './apps-menu.js';
import { isPrivate, nameOf, state, userById, worldNow } from './state.js';

const loading = 128;
const groupedFor = 7 * 60 * 1000;

export const isContinuation = (message, before) =>
  before !== undefined && before.author.id === message.author.id && !message.interaction_metadata && message.type === 0
  && !isPrivate(message) && !isPrivate(before)
  && Date.parse(message.timestamp) - Date.parse(before.timestamp) < groupedFor;

export function drawMessage(message, continued) {
  const pinged = message.mention_everyone || message.mentions.some(user => user.id === state.me);
  const classes = ['message', isPrivate(message) && 'private', pinged && 'pinged'].filter(Boolean).join(' ');
  return el('article', { class: classes, 'data-id': message.id, 'aria-label': `${nameOf(message.author)}, ${when(message)}` },
    continued ? el('span') : avatar(message.author),
    el('div', { class: 'body' }, usedBy(message), !continued && byline(message), ...content(message),
      isPrivate(message) && onlyYou(() => attempt(() => dismiss(message)))),
    messageMenu(message));
}

export const onlyYou = dismissed => el('p', { class: 'only-you' }, 'Only you can see this · ',
  el('button', { class: 'button text', type: 'button', onclick: dismissed }, 'Dismiss message'));

async function dismiss(message) {
  await api.dismiss(state.me, message.id);
  await refreshMessages();
}

function usedBy(message) {
  const { interaction } = message;
  if (!interaction) return null;
  return el('p', { class: 'used' }, `↪ ${nameOf(interaction.user)} used ${message.type === 20 ? '/' : ''}${interaction.name}`);
}

function byline(message) {
  return el('div', { class: 'byline' },
    el('span', { class: 'author', dir: 'auto' }, nameOf(message.author)),
    message.author.bot && el('span', { class: 'tag' }, 'APP'),
    el('time', { class: 'when', datetime: message.timestamp }, when(message)));
}

function when(message) {
  const date = new Date(message.timestamp);
  const today = date.toDateString() === new Date(worldNow()).toDateString();
  return new Intl.DateTimeFormat(undefined, today ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' }).format(date);
}

function content(message) {
  if (message.flags & loading)
    return [el('p', { class: 'thinking' }, `${nameOf(userById(message.author.id) ?? message.author)} is thinking`)];
  return [
    ...markdown(message.content, { everyone: message.mention_everyone }),
    message.content && message.edited_timestamp && el('span', { class: 'edited' }, '(edited)'),
    ...message.embeds.map(drawEmbed),
    ...message.attachments.map(drawAttachment),
    ...drawComponents(message),
  ].filter(Boolean);
}

function drawAttachment(attachment) {
  const description = attachment.description ?? attachment.filename;
  return el('a', { class: 'attachment', href: local(attachment.url), target: '_blank', rel: 'noopener' },
    attachment.content_type?.startsWith('image/')
      ? el('img', { src: local(attachment.url), alt: description })
      : `↓ ${attachment.filename} (${Math.ceil(attachment.size / 1024)} KB)`);
}
