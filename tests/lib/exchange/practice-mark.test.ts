import { afterEach, expect, it } from 'vitest';
import { answerJson } from '@/app/api/v1/answer';
import { env } from '@/lib/env';
import { allowPracticeMark, withPracticeColumn } from '@/lib/exchange/practice-mark';

const isPractice = env.PORTAL_PRACTICE;

afterEach(() => {
  env.PORTAL_PRACTICE = isPractice;
});

const request = new Request('http://localhost/api/v1/meetings');

it('an answer of a practice record says first that it is invented, and one of the real record says nothing', async () => {
  const body = { items: [], next: null };
  expect(await answerJson(request, body).text()).toBe('{"items":[],"next":null}');
  env.PORTAL_PRACTICE = true;
  expect(await answerJson(request, body).text()).toBe('{"practice":true,"items":[],"next":null}');
});

it('every line of a table of a practice record says that it is invented', () => {
  const sheet = { headings: ['id'], rows: [['a'], ['b']] };
  expect(withPracticeColumn(sheet)).toEqual(sheet);
  env.PORTAL_PRACTICE = true;
  expect(withPracticeColumn(sheet)).toEqual({
    headings: ['practice', 'id'],
    rows: [
      [true, 'a'],
      [true, 'b'],
    ],
  });
});

it('the description of a practice record knows the mark, and that of the real record does not', () => {
  const shape = { type: 'object', properties: { id: {} }, additionalProperties: false };
  expect(allowPracticeMark({ shape })).toEqual({ shape });
  env.PORTAL_PRACTICE = true;
  expect(allowPracticeMark({ shape })).toEqual({
    shape: { ...shape, properties: { practice: { const: true }, id: {} } },
  });
});
