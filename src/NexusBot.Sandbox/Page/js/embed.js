import { el } from './dom.js';
import { link } from './link.js';
import { markdown } from './markdown.js';
import { inline } from './markdown-inline.js';
import { hex } from './members.js';
import { local } from './address.js';
import { moment } from './timestamps.js';

export function drawEmbed(embed) {
  return el('section', { class: 'embed', style: embed.color ? { borderLeftColor: hex(embed.color) } : {} },
    embed.author && el('div', { class: 'by' }, linked(embed.author.name, embed.author.url)),
    embed.title && el('div', { class: 'title', dir: 'auto' }, linked(inline(embed.title), embed.url)),
    embed.description && el('div', {}, markdown(embed.description)),
    embed.fields?.length > 0 && el('dl', { class: 'fields' }, embed.fields.map(drawField)),
    picture(embed.image, 'image'),
    picture(embed.thumbnail, 'thumbnail'),
    footer(embed));
}

const isWeb = address => /^https?:\/\//.test(address ?? '');

const linked = (text, address) =>
  isWeb(address) ? link(address, text) : el('span', {}, text);

const drawField = field => el('div', { class: field.inline ? 'field inline' : 'field' },
  el('dt', { dir: 'auto' }, inline(field.name)), el('dd', {}, markdown(field.value)));

const picture = (image, kind) => image?.url && el('img', { class: kind, src: local(image.url), alt: image.description ?? '' });

function footer({ footer: foot, timestamp }) {
  const parts = [foot?.text, timestamp && moment(Date.parse(timestamp) / 1000, 's')].filter(Boolean);
  return parts.length > 0 && el('div', { class: 'footer' }, parts.join(' • '));
}
