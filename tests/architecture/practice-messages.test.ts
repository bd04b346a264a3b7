import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { read } from '@/tests/support/project-files';

type Words = Record<string, string>;

/** What names the real group, its target or the bodies around it. */
const ofTheReal =
  /\bCIFG\b|Counter ISIS|\bISIS\b|Global Coalition|Finance Group|Terrorist Financing Targeting|داعش|التحالف|استهداف تمويل/;

/** Said only of records that a practice record does not have. */
const ofRealRecords = [/^bodies\.shortName\./, /^designations\.(byRoundLead|round)/, /^site\.cardAlt$/];

const words = { ar: flatten(load('messages/ar.json')), en: flatten(load('messages/en.json')) };
const practice = { ar: flatten(load('messages/practice/ar.json')), en: flatten(load('messages/practice/en.json')) };

describe('the words of a practice record', () => {
  it('stand in place of words that there are, with their arguments, in both languages', () => {
    expect(Object.keys(practice.ar)).toEqual(Object.keys(practice.en));
    for (const lang of ['ar', 'en'] as const) {
      for (const [key, text] of Object.entries(practice[lang])) {
        // Short names of bodies are known by the body.
        const own = /^bodies\.shortName\./.test(key) ? '' : '{missing}';
        expect(argumentsOf(text), `${lang} ${key}`).toEqual(argumentsOf(words[lang][key] ?? own));
      }
    }
  });

  it.each(['ar', 'en'] as const)('leave no message that names the real group: %s', (lang) => {
    const shown = Object.entries({ ...words[lang], ...practice[lang] });
    const naming = shown.filter(([key, text]) => ofTheReal.test(text) && !ofRealRecords.some((kind) => kind.test(key)));
    expect(naming, 'say it of the invented group in messages/practice').toEqual([]);
  });

  it('would be caught otherwise', () => {
    expect(['CIFG Record', 'سجل مجموعة مكافحة تمويل داعش'].filter((text) => !ofTheReal.test(text))).toEqual([]);
    expect(argumentsOf('{year} <b>x</b>')).not.toEqual(argumentsOf('x'));
  });
});

function load(path: string): Record<string, unknown> {
  return JSON.parse(read(path)) as Record<string, unknown>;
}

function flatten(tree: Record<string, unknown>, prefix = ''): Words {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[prefix + name, value]]
        : Object.entries(flatten(value as Record<string, unknown>, `${prefix}${name}.`)),
    ),
  );
}

function argumentsOf(text: string): string[] {
  return parse(text)
    .flatMap((element) => (element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value]))
    .sort();
}
