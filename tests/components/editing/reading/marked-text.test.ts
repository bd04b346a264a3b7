import { expect, it } from 'vitest';
import { segmentsOf } from '@/components/editing/reading/marked-text';

const text = 'They met in Port Vell on 4 March.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

it('a text is cut where words of values begin and end, and loses no letter', () => {
  const values = [
    { number: 1, spans: [span('in Port Vell')] },
    { number: 2, spans: [span('Port Vell on 4 March')] },
  ];
  const segments = segmentsOf(text, values);
  expect(segments.map(({ words }) => words).join('')).toBe(text);
  expect(segments.filter(({ numbers }) => numbers.length > 0).map(({ words, numbers }) => [words, numbers])).toEqual([
    ['in ', [1]],
    ['Port Vell', [1, 2]],
    [' on 4 March', [2]],
  ]);
  expect(segments.map(({ first }) => first)).toEqual([null, 1, 2, null, null]);
});

it('a text without values is one piece', () => {
  expect(segmentsOf(text, [])).toEqual([{ start: 0, words: text, numbers: [], first: null }]);
});
