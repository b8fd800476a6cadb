import { el } from './dom.js';

/** What each family of languages writes comments with, and the words that it keeps for itself. */
const families = [
  {
    of: /^(py|python|sh|bash|shell|zsh|ya?ml|toml|docker|dockerfile|rb|ruby|make|makefile|ini)$/, comment: '#[^\\n]*',
    words: 'and as assert async await break case class continue def del do done elif else esac except export False fi finally for from function global if '
      + 'import in is lambda local None nonlocal not or pass raise return self then True try while with yield true false null '
      + 'FROM RUN COPY CMD ENTRYPOINT ENV WORKDIR EXPOSE ARG USER ADD LABEL VOLUME AS HEALTHCHECK',
  },
  {
    of: /^(sql|psql|postgresql|mysql|sqlite)$/i, comment: '--[^\\n]*', anyCase: true,
    words: 'select from where and or not in is null insert into values update set delete create alter drop table index view unique primary key foreign references '
      + 'join left right inner outer full on as group by order having limit offset union all distinct exists between like case when then else end explain analyze '
      + 'begin commit rollback with returning using default constraint cascade concurrently true false asc desc',
  },
  {
    of: /^(js|jsx|javascript|ts|tsx|typescript|cs|csharp|c#|java|kt|kotlin|go|rs|rust|c|cpp|c\+\+|php|swift|graphql|gql|proto|json|jsonc|css|scss)$/i, comment: '//[^\\n]*|/\\*[\\s\\S]*?\\*/',
    words: 'abstract as async await base bool break case catch class const continue default defer delete do else enum export extends false final finally fn for '
      + 'foreach from func function get if implements import in input int interface internal is let long match mut namespace new null nil of override package '
      + 'private protected public query mutation readonly record return sealed set static string struct super switch this throw true try type typeof undefined '
      + 'union using var void while yield',
  },
];

const text = '"(?:\\\\.|[^"\\\\\\n])*"|\'(?:\\\\.|[^\'\\\\\\n])*\'|`(?:\\\\.|[^`\\\\])*`';
const number = '\\b\\d[\\d_]*(?:\\.\\d+)?\\b';

/** Code as text and spans that a style sheet colours. Everything stays text; a language that nobody knows stays plain. */
export function highlight(code, language) {
  const family = families.find(each => each.of.test(language ?? ''));
  if (!family) return [code];
  const words = `\\b(?:${family.words.split(' ').join('|')})\\b`;
  const tokens = new RegExp(`(?<comment>${family.comment})|(?<text>${text})|(?<word>${words})|(?<number>${number})`, family.anyCase ? 'gi' : 'g');
  const parts = [];
  let from = 0;
  for (const match of code.matchAll(tokens)) {
    const [kind] = Object.entries(match.groups).find(([, value]) => value !== undefined);
    parts.push(code.slice(from, match.index), el('span', { class: `code-${kind}` }, match[0]));
    from = match.index + match[0].length;
  }
  return [...parts, code.slice(from)].filter(part => part !== '');
}
