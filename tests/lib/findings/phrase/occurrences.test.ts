import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOf } from '@/lib/findings/phrase/occurrences';
import { readPhrase } from '@/lib/findings/phrase/phrase';
import { wordsOf } from '@/lib/findings/phrase/text-words';
import { documentForms, queryForms } from '@/lib/search/indexing/analyse';
import { tokenize } from '@/lib/text/characters/tokens';

const words = [
  'threat',
  'a',
  'the',
  'growing',
  'ships',
  'تهديد',
  'التهديد',
  'وتهديد',
  'متنامٍ',
  'متناميا',
  '2019',
  'قبائل',
  'قبايل',
];

/** Looks at every place of the text for every word of the phrase, with nothing kept or skipped. */
function countByForce(text: string, phrase: string): number {
  const wanted = tokenize(phrase).map((token) => queryForms(token).surface);
  const tokens = tokenize(text);
  let count = 0;
  for (let at = 0; at + wanted.length <= tokens.length; ) {
    const isHere = wanted.every((forms, offset) => {
      const token = tokens[at + offset];
      return token !== undefined && documentForms(token).surface.some((form) => forms.includes(form));
    });
    count += isHere ? 1 : 0;
    at += isHere ? wanted.length : 1;
  }
  return count;
}

it('finds as many places as looking everywhere does', () => {
  const text = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((list) => list.join(' '));
  const phrase = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(text, phrase, (content, asked) => {
      const read = readPhrase(asked);
      if ('fault' in read) return;
      expect(placesOf(wordsOf(content), read)).toHaveLength(countByForce(content, asked));
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['a', 'short'],
  ['و', 'short'],
  ['؟!', 'short'],
  ['x'.repeat(201), 'long'],
  ['كلمة '.repeat(1_000), 'long'],
])('refuses %j: %s', (typed, fault) => {
  expect(readPhrase(typed)).toEqual({ fault });
});
