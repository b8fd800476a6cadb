import { el } from './dom.js';
import { highlight } from './highlight.js';
import { inline } from './markdown-inline.js';

/** Discord's Markdown as elements. `context` says whom the message could really mention. */
export function markdown(text, context = {}) {
  return split(text).flatMap(part => part.code === undefined ? blocks(part.text, context) : [codeBlock(part)]);
}

const fence = /```(?:([\w+#.-]*)\n)?([\s\S]*?)\n?```/g;

function split(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(fence)) {
    if (match[2].trim() === '') continue;
    parts.push({ text: text.slice(from, match.index) }, { code: match[2], language: match[1] });
    from = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(from) }];
}

const codeBlock = ({ code, language }) =>
  el('pre', { 'data-language': language || undefined, tabindex: '0' }, el('code', {}, highlight(code, language)));

const kinds = [
  { name: 'heading', of: /^(#{1,3}) +(.+)$/ },
  { name: 'subtext', of: /^-# +(.+)$/ },
  { name: 'quote', of: /^>(?:>>)? (.*)$/ },
  { name: 'bullet', of: /^ *[-*] +(.+)$/ },
  { name: 'number', of: /^ *(\d{1,9})\. +(.+)$/ },
];

const draw = {
  heading: (lines, context) => lines.map(match => el(`h${match[1].length + 2}`, { dir: 'auto' }, inline(match[2], context))),
  subtext: (lines, context) => lines.map(match => el('p', { class: 'subtext', dir: 'auto' }, inline(match[1], context))),
  quote: (lines, context) => [el('blockquote', {}, blocks(lines.map(match => match[1]).join('\n'), context))],
  bullet: (lines, context) => [el('ul', { dir: 'auto' }, lines.map(match => el('li', { dir: 'auto' }, inline(match[1], context))))],
  number: (lines, context) =>
    [el('ol', { start: lines[0][1], dir: 'auto' }, lines.map(match => el('li', { dir: 'auto' }, inline(match[2], context))))],
  plain: (lines, context) => [el('p', { dir: 'auto' }, inline(lines.join('\n'), context))],
};

/** Neighbouring lines of one kind make one block. `>>> ` quotes all that follows. */
function blocks(text, context) {
  const rest = /^>>> ([\s\S]*)$/m.exec(text);
  if (rest)
    return [...blocks(text.slice(0, rest.index), context), el('blockquote', {}, blocks(rest[1], context))];

  const runs = [];
  for (const line of trimBreaks(text).split('\n')) {
    const { kind, match } = classify(line);
    if (runs.at(-1)?.kind === kind) runs.at(-1).lines.push(match);
    else runs.push({ kind, lines: [match] });
  }
  return text.trim() === '' ? [] : runs.flatMap(run => draw[run.kind](run.lines, context));
}

const trimBreaks = text => text.replace(/^\n|\n$/g, '');

function classify(line) {
  for (const { name, of } of kinds) {
    const match = of.exec(line);
    if (match) return { kind: name, match };
  }
  return { kind: 'plain', match: line };
}
