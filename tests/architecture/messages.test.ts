import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { read } from '@/tests/support/project-files';

type Words = Map<string, string>;

/** Values that are the same in both languages: names of languages in themselves, acronyms, formats. */
const latinInArabic = new Set([
  'English',
  'CIFG',
  'JSON',
  'CSV',
  'API',
  'RSS',
  'Atom',
  'iCalendar',
  'BibTeX',
  'RIS',
  'GitHub',
]);
const arabicInEnglish = new Set(['العربية', 'هـ']);

const pluralForms = { ar: ['zero', 'one', 'two', 'few', 'many', 'other'], en: ['one', 'other'] };

const arabicLetter = /\p{Script=Arabic}/u;
const latinLetter = /\p{Script=Latin}/u;
const arabicDigit = /[\u0660-\u0669\u06f0-\u06f9]/;

const words = { ar: flatten(load('ar')), en: flatten(load('en')) };
const both = [...words.ar.keys()].filter((key) => words.en.has(key));

describe('messages', () => {
  it('have the same keys in both languages', () => {
    const missing = (from: Words, to: Words) => [...from.keys()].filter((key) => !to.has(key));
    expect(
      { onlyInArabic: missing(words.ar, words.en), onlyInEnglish: missing(words.en, words.ar) },
      'write each in both files',
    ).toEqual({
      onlyInArabic: [],
      onlyInEnglish: [],
    });
  });

  it.each(['ar', 'en'] as const)('are valid ICU and not empty: %s', (locale) => {
    const broken = [...words[locale]].filter(([, text]) => text.trim() === '' || syntaxFault(text) !== null);
    expect(broken.map(([key, text]) => `${key}: ${syntaxFault(text) ?? 'empty'}`)).toEqual([]);
  });

  it('take the same arguments and tags in both languages', () => {
    const different = both.flatMap((key) => {
      const [ar, en] = [argumentsOf(words.ar.get(key)), argumentsOf(words.en.get(key))];
      return ar.join() === en.join() ? [] : [`${key}: ar {${ar.join(', ')}}, en {${en.join(', ')}}`];
    });
    expect(different).toEqual([]);
  });

  it.each(['ar', 'en'] as const)('have every plural form of the language: %s', (locale) => {
    const short = [...words[locale]].flatMap(([key, text]) =>
      shortPlurals(text, pluralForms[locale]).map((fault) => `${key}: ${fault}`),
    );
    expect(short, `write ${pluralForms[locale].join(', ')}`).toEqual([]);
  });

  it('are not left in the other language', () => {
    const inArabic = [...words.ar].filter(
      ([, text]) => !latinInArabic.has(text) && latinLetter.test(literal(text)) && !arabicLetter.test(literal(text)),
    );
    const inEnglish = [...words.en].filter(
      ([, text]) => !arabicInEnglish.has(text) && arabicLetter.test(literal(text)),
    );
    expect(
      [...inArabic, ...inEnglish].map(([key, text]) => `${key}: ${text}`),
      'translate it, or list a name that stays',
    ).toEqual([]);
  });

  it('quote with «…» in Arabic and count in Latin digits', () => {
    const wrong = [...words.ar].filter(([, text]) => /["\u201c\u201d]/.test(literal(text)) || arabicDigit.test(text));
    expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });

  it('set the tanwin after its alif in Arabic, as the records do', () => {
    expect([...words.ar].filter(([, text]) => text.includes('\u064b\u0627')).map(([key]) => key)).toEqual([]);
  });

  it('would be caught otherwise', () => {
    expect(syntaxFault('{count, plural, one {a}')).not.toBeNull();
    expect(argumentsOf('<b>{name}</b> {n, plural, one {# {unit}} other {#}}')).toEqual(['<b>', 'n', 'name', 'unit']);
    expect(shortPlurals('{n, plural, one {a} other {b}}', pluralForms.ar)).toEqual(['{n} lacks zero, two, few, many']);
    expect(shortPlurals('{n, plural, =0 {a} one {a} other {b}}', pluralForms.en)).toEqual([]);
    expect(literal('<b>{name}</b> in {place}')).toBe(' in ');
  });
});

function load(locale: 'ar' | 'en'): Record<string, unknown> {
  return JSON.parse(read(`messages/${locale}.json`)) as Record<string, unknown>;
}

function flatten(tree: Record<string, unknown>, prefix = ''): Words {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[prefix + name, value] as const]
        : [...flatten(value as Record<string, unknown>, `${prefix}${name}.`)],
    ),
  );
}

function syntaxFault(text: string): string | null {
  try {
    parse(text, { requiresOtherClause: true });
    return null;
  } catch (error) {
    return String(error);
  }
}

/** The elements of a message, those inside plurals, selects and tags included. Nothing of a message that does not parse. */
function elementsOf(text = ''): MessageFormatElement[] {
  const spread = (elements: MessageFormatElement[]): MessageFormatElement[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.tag) return [element, ...spread(element.children)];
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element];
      return [element, ...Object.values(element.options).flatMap(({ value }) => spread(value))];
    });
  return syntaxFault(text) === null ? spread(parse(text)) : [];
}

function argumentsOf(text: string | undefined): string[] {
  const names = elementsOf(text).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    return [element.type === TYPE.tag ? `<${element.value}>` : element.value];
  });
  return [...new Set(names)].sort();
}

function shortPlurals(text: string, forms: string[]): string[] {
  return elementsOf(text).flatMap((element) => {
    if (element.type !== TYPE.plural || element.pluralType === 'ordinal') return [];
    const lacking = forms.filter((form) => !(form in element.options));
    return lacking.length > 0 ? [`{${element.value}} lacks ${lacking.join(', ')}`] : [];
  });
}

function literal(text: string): string {
  return elementsOf(text)
    .map((element) => (element.type === TYPE.literal ? element.value : ''))
    .join('');
}
