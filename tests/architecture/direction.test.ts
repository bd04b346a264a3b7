import { describe, expect, it } from 'vitest';
import { filesIn, read } from '@/tests/support/project-files';
import { isNode, nodesOf, parseSource, type SyntaxNode, syntaxOf } from '@/tests/support/source-code';

const markup = filesIn(['app', 'components'], ['.ts', '.tsx']);
const styleSheets = filesIn(['app', 'components'], ['.css']);

type Ban = { pattern: RegExp; instead: string };

const physical: Ban[] = [
  { pattern: /^-?(scroll-)?[mp][lr]-/, instead: 'ms- me- ps- pe-' },
  { pattern: /^-?(left|right)-/, instead: 'start- end-' },
  { pattern: /^(text|float|clear)-(left|right)$/, instead: 'text-start text-end, float-start float-end' },
  { pattern: /^rounded-([lr]|[tb][lr])(-|$)/, instead: 'rounded-s rounded-e rounded-ss …' },
  { pattern: /^border-[lr](-|$)/, instead: 'border-s border-e' },
  {
    pattern: /^space-x-reverse$|^(rtl|ltr):/,
    instead: 'nothing: space-x and gap are logical; to mirror an icon, flip:-scale-x-100',
  },
  {
    pattern:
      /^-?(translate-x-|skew-x-|origin-(\w+-)?(left|right)|object-(left|right)|bg-(left|right)|bg-(linear|gradient)-to-[tb]?[lr])/,
    instead: 'inset-inline or a grid, for these have no logical twin',
  },
];

const unfitForArabic: Ban[] = [
  { pattern: /^tracking-/, instead: 'weight or size: Arabic is never letter-spaced' },
  { pattern: /^(italic|uppercase|capitalize)$/, instead: 'weight or colour: Arabic has neither italics nor capitals' },
  { pattern: /^leading-(none|tight)$/, instead: 'leading of 1.4 or more: Arabic marks must not clip' },
  { pattern: /^(hyphens-auto|text-justify)$/, instead: 'text-start' },
];

const hues =
  'slate|gray|zinc|neutral|stone|mauve|olive|mist|taupe|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose';
const raw: Ban[] = [
  {
    pattern: new RegExp(`^[a-z-]+-((${hues})-\\d{2,3}|black|white)(/\\d+)?$`),
    instead: 'a token of @theme, named for its use',
  },
  { pattern: /^[a-z-]+-\[(#|rgb|hsl|oklch)/, instead: 'a token of @theme, named for its use' },
];

describe('right to left and left to right', () => {
  it('uses only logical classes, so that one markup serves both directions', () => {
    expect(inMarkup(physical)).toEqual([]);
  });

  it('never spaces, slants, capitalises or clips what may be Arabic', () => {
    expect(inMarkup(unfitForArabic)).toEqual([]);
  });

  it('takes every colour from the theme', () => {
    expect(inMarkup(raw)).toEqual([]);
  });

  it('sets no physical property in an inline style', () => {
    const found = markup.flatMap((path) => physicalStyles(syntaxOf(path)).map((key) => `${path}: ${key}`));
    expect(found, 'marginInlineStart, paddingInlineEnd, insetInlineStart, textAlign: start').toEqual([]);
  });

  it('sets no physical property in a style sheet', () => {
    const found = styleSheets.flatMap((path) => physicalDeclarations(read(path)).map((rule) => `${path}: ${rule}`));
    expect(found, 'margin-inline-start, inset-inline-end, text-align: start').toEqual([]);
  });

  it.each([
    ['<p className="pl-4 md:hover:-mr-2" />', physical, ['pl-4', 'md:hover:-mr-2']],
    ['<p className={`flex ${open ? "text-left" : ""} rounded-l`} />', physical, ['rounded-l', 'text-left']],
    ['<p className="rtl:rotate-180 ms-2 text-start" />', physical, ['rtl:rotate-180']],
    ['const left = { "border-l-2": true };', physical, ['border-l-2']],
    ['<p className="tracking-wide not-italic italic" />', unfitForArabic, ['tracking-wide', 'italic']],
    ['<p className="text-gray-500 bg-white/50 text-muted border-line" />', raw, ['text-gray-500', 'bg-white/50']],
    ["import x from './pl-PL'; const name = 'a page left-aligned by nobody';", physical, ['left-aligned']],
  ])('finds what %s does wrong', (code, bans, expected) => {
    expect(
      classesAgainst(bans, parseSource(code, 'tsx'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...expected].sort());
  });

  it('finds physical properties in styles', () => {
    expect(
      physicalStyles(parseSource('<p style={{ marginLeft: 1, textAlign: "left", insetInlineStart: 0 }} />', 'tsx')),
    ).toEqual(['marginLeft', 'textAlign']);
    expect(physicalDeclarations('a { padding-left: 1px; left: 0; text-align: right; float: inline-start }')).toEqual([
      'padding-left:',
      'left:',
      'text-align: right',
    ]);
  });
});

function inMarkup(bans: Ban[]): string[] {
  return markup.flatMap((path) =>
    classesAgainst(bans, syntaxOf(path)).map(({ name, instead }) => `${path}: ${name} (use ${instead})`),
  );
}

function classesAgainst(bans: Ban[], tree: SyntaxNode): { name: string; instead: string }[] {
  return classNames(tree).flatMap((name) => {
    const variants = name.split(/:(?![^[]*\])/);
    const ban = bans.find(
      ({ pattern }) =>
        pattern.test(variants.at(-1) ?? '') || variants.some((_, at) => pattern.test(variants.slice(at).join(':'))),
    );
    return ban ? [{ name, instead: ban.instead }] : [];
  });
}

/** The words of every string in the code; the names of modules are left out. */
function classNames(tree: SyntaxNode): string[] {
  const modules = new Set(
    nodesOf(tree, 'ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression').map(
      (node) => node.source,
    ),
  );
  return nodesOf(tree, 'Literal', 'TemplateElement')
    .filter((node) => !modules.has(node))
    .flatMap(({ value }) => (typeof value === 'string' ? [value] : cookedText(value)))
    .flatMap((text) => text.split(/\s+/));
}

function cookedText(value: unknown): string[] {
  const cooked = (value as { cooked?: unknown } | null)?.cooked;
  return typeof cooked === 'string' ? [cooked] : [];
}

function physicalStyles(tree: SyntaxNode): string[] {
  return nodesOf(tree, 'JSXAttribute')
    .filter((attribute) => (attribute.name as SyntaxNode).name === 'style')
    .flatMap((attribute) => nodesOf(attribute, 'Property'))
    .flatMap((property) => {
      const key = isNode(property.key) ? String(property.key.name ?? property.key.value) : '';
      const value = isNode(property.value) ? property.value.value : undefined;
      const isPhysical = /^(left|right|(margin|padding|border)(Left|Right)\w*)$/.test(key);
      return isPhysical || (/^(textAlign|float|clear)$/.test(key) && (value === 'left' || value === 'right'))
        ? [key]
        : [];
    });
}

function physicalDeclarations(css: string): string[] {
  const declaration =
    /(?<![\w-])((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*\s*:|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/g;
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(declaration)].map((match) => match[1] ?? '');
}
