/** What a payload would call if it ran. */
const call = "alert('zq')";

const tags: [string, string][] = [
  ['img', `src=x onerror=${call}`],
  ['svg', `onload=${call}`],
  ['body', `onload=${call}`],
  ['video', `src=x onerror=${call}`],
  ['details', `open ontoggle=${call}`],
  ['input', `autofocus onfocus=${call}`],
  ['marquee', `onstart=${call}`],
  ['iframe', `srcdoc="<script>${call}</script>"`],
  ['object', `data="data:text/html,<script>${call}</script>"`],
  ['math', `href="javascript:${call}"`],
  ['a', `href="javascript:${call}" autofocus onfocus=${call}`],
  ['form', `action="javascript:${call}"`],
  ['base', 'href="//elsewhere.example/"'],
  ['meta', `http-equiv=refresh content="0;url=javascript:${call}"`],
  ['link', 'rel=stylesheet href=//elsewhere.example/x.css'],
  ['style', `onload=${call}`],
  ['script', 'src=//elsewhere.example/x.js'],
  ['template', `shadowrootmode=open onload=${call}`],
];

/** What ends the place that the words may stand in. */
const ends = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title>',
  '</script>',
  '-->',
  ']]>',
  '</style>',
  '</bdi></p>',
  '</option></select>',
];

const scripts = ends.flatMap((end) => [
  `${end}<script>${call}</script>`,
  `${end}<ScRiPt >${call}</sCrIpT >`,
  `${end}<svg><script>${call}</script></svg>`,
]);

const attributes = ['"', "'", '` ', ' '].flatMap((quote) =>
  ['onmouseover', 'onfocus', 'onpointerenter', 'onanimationstart', 'style', 'formaction', 'srcdoc'].map(
    (name) => `${quote}autofocus ${name}=${quote}${call}${quote}`,
  ),
);

const schemes = ['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'javascript&colon;', 'data:text/html,', 'vbscript:'];

const addresses = schemes.flatMap((scheme) => [
  `${scheme}${call}`,
  ` ${scheme}${call}`,
  `${scheme}//%0a${call}`,
  `https://elsewhere.example/"><img src=x onerror="${scheme}${call}">`,
  `[a](${scheme}${call})`,
  `![a](${scheme}${call})`,
]);

const data = [
  `{"@context":"https://schema.org","name":"</script><script>${call}</script>"}`,
  `"}</script><script>${call}</script>`,
  `"};${call};//`,
  `<!--<script>${call}`,
  `0:["$","script",null,{"children":"${call}"}]`,
  `1:I["x",[],"default"]`,
  `$L1 $@1 $F1 $undefined $Infinity $S1 $K1 $Q1 $W1 $n1`,
  `"])\nself.__next_f.push([1,"0:${call}"])`,
  `<![CDATA[</text><script xmlns="http://www.w3.org/1999/xhtml">${call}</script>]]>`,
  `<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>`,
  `<?xml-stylesheet href="javascript:${call}"?>`,
  `&lt;script&gt;${call}&lt;/script&gt; &#60;b&#62; &amp;amp;`,
  `{{constructor.constructor("${call}")()}} \${${call}} #{${call}} <%= ${call} %>`,
  `{count, plural, other {<b>${call}</b>}} '{' <b>b</b> <bdi>x</bdi>`,
  `=HYPERLINK("javascript:${call}","x") +1 -1 @SUM(A1)`,
  `a\nATTACH:data:text/html,${call}\nBEGIN:VEVENT`,
  `a\nContent-Type: text/html\n\n<script>${call}</script>`,
  `a\u2028<script>${call}</script>\u2029b`,
  `__proto__ constructor prototype toString`,
];

/** More than 500 words that would do something if any output took them for markup, an address or a script. */
export const hostileWords: readonly string[] = [
  ...tags.flatMap(([name, rest]) => ends.flatMap((end) => [`${end}<${name} ${rest}>`, `${end}<${name}/${rest}//`])),
  ...scripts,
  ...attributes,
  ...addresses,
  ...data,
];

/** A fifth of them, which still has each tag, end, scheme and handler, and all that is aimed at data. */
export const someHostileWords = hostileWords.filter((words, index) => index % 5 === 0 || data.includes(words));

const markup = hostileWords.filter((words) => words.includes('<'));
const link = /(?:href|src|action|formaction)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i;

/** What of these words stands in a page as markup, and what links to where it runs. */
export function markupIn(html: string): string[] {
  return [...markup.filter((words) => html.includes(words)), ...(link.exec(html) ?? [])];
}

/** Those of these words that a page does not show as typed, whatever elements they are spread over. */
export function notShownIn(html: string, words: readonly string[]): string[] {
  const text = html.replace(/<[^>]*>/g, '');
  return words.filter((each) => !text.includes(escaped(each)));
}

/** Text as React writes it into HTML. */
export function escaped(words: string): string {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#x27;');
}
