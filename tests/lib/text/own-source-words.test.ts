import { expect, it } from 'vitest';
import { takeChosen } from '@/lib/text/chosen-items';
import { ownSourceWords, readOwnSource } from '@/lib/text/own-source-words';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';

it.each(['ar', 'en'] as const)('the source of a draft has one name in fields and in lists: %s', (lang) => {
  expect({ ar, en }[lang].desk.draft.ofThisDraft).toBe(ownSourceWords[lang]);
  expect(readOwnSource(`gazette؛ ${ownSourceWords[lang].toUpperCase()}`)).toBe('gazette, this-draft');
});

it('a list without it stays as it was typed', () => {
  expect(readOwnSource('gazette ;bulletin')).toBe('gazette ;bulletin');
});

it('a line of the list that ends with its name adds that name', () => {
  const line = 'Harbour Gazette · \u2068The source in this draft\u2069';
  const fields = new Map([
    ['meeting.sources', 'gazette'],
    ['more.meeting.sources', line],
  ]);
  expect(takeChosen(fields).get('meeting.sources')).toBe('gazette, The source in this draft');
});
