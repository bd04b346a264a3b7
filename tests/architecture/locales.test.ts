import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The arguments of a call, from its opening bracket to the one that closes it. */
function argumentsAt(source: string, open: number): string {
  let depth = 0;
  for (let index = open; index < source.length; index += 1) {
    if (source[index] === '(') depth += 1;
    if (source[index] === ')') depth -= 1;
    if (depth === 0) return source.slice(open + 1, index);
  }
  return source.slice(open + 1);
}

const pins = (call: string, extension: string, option: string) =>
  new RegExp(`['"\`][^'"\`]*-u-([^'"\`]*-)?${extension}-`).test(call) || call.includes(`${option}:`);

function isBare(name: string, call: string): boolean {
  if (/\bca-islamic(?!-umalqura)|calendar: ['"]islamic['"]/.test(call)) return true;
  if (/^toLocale(Lower|Upper)Case$/.test(name)) return call.trim() === '';
  if (name === 'localeCompare') return !call.includes(',');
  if (/^Intl\.(Collator|ListFormat|PluralRules|Segmenter|DisplayNames|Locale)$/.test(name)) return call.trim() === '';
  if (!pins(call, 'nu', 'numberingSystem')) return true;
  const isDate = name === 'Intl.DateTimeFormat' || /^toLocale(Date|Time)String$/.test(name);
  return isDate && !(pins(call, 'ca', 'calendar') && call.includes('timeZone:'));
}

/** Each formatter that takes its digits, calendar, zone or language from wherever it happens to run. */
function bareFormatters(source: string): string[] {
  const formatter = /\b(Intl\.[A-Z]\w+|toLocale\w*String|toLocale(?:Lower|Upper)Case|localeCompare)\s*(?:<[^>]*>)?\(/g;
  return [...source.matchAll(formatter)]
    .filter((match) => isBare(match[1] ?? '', argumentsAt(source, match.index + match[0].length - 1)))
    .map((match) => `line ${source.slice(0, match.index).split('\n').length}: ${match[1]}`);
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('/generated/'));
}

describe('formatters', () => {
  it.each(['lib', 'app', 'components'])('under %s pin calendar, digits and time zone', (folder) => {
    const found = sourcesUnder(folder).flatMap((path) =>
      bareFormatters(readFileSync(path, 'utf8')).map((place) => `${path.slice(root.length + 1)} ${place}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    "new Intl.DateTimeFormat('ar')",
    "new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })",
    "new Intl.DateTimeFormat('ar-u-nu-latn', { timeZone: 'UTC' })",
    "new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn')",
    "new Intl.DateTimeFormat('ar-u-ca-islamic-nu-latn', { timeZone: 'UTC' })",
    "new Intl.DateTimeFormat('ar-u-ca-gregory', { timeZone: 'UTC' })",
    'new Intl.NumberFormat(locale)',
    "Intl.NumberFormat('ar')",
    'new Intl.Collator()',
    'new Intl.ListFormat( )',
    'total.toLocaleString()',
    "total.toLocaleString('ar')",
    "day.toLocaleDateString('ar-SA')",
    'name.toLocaleLowerCase()',
    'a.localeCompare(b)',
  ])('would be caught if they were written %s', (source) => {
    expect(bareFormatters(`const text = ${source};`)).toHaveLength(1);
  });

  it.each([
    "new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', { timeZone: 'UTC' })",
    'new Intl.DateTimeFormat(`ar-IQ-u-ca-islamic-umalqura-nu-arab`, { timeZone: "UTC" })',
    "new Intl.DateTimeFormat(locale, { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' })",
    "new Intl.NumberFormat('ar-u-nu-latn', { maximumFractionDigits: 1 })",
    "new Intl.Collator('ar')",
    'new Intl.PluralRules(locale)',
    "a.localeCompare(b, 'ar')",
  ])('pass if they are written %s', (source) => {
    expect(bareFormatters(`const text = ${source};`)).toEqual([]);
  });
});
