import { expect, it } from 'vitest';
import { pageLanguageFirst } from '@/components/editing/fields/page-language-first';

const names = ['value', 'saidByAr', 'saidByEn', 'source', 'noteEn'];

it('puts the language of the page first of two fields that are one thing, and moves nothing else', () => {
  expect(pageLanguageFirst(names, 'ar')).toEqual(names);
  expect(pageLanguageFirst(names, 'en')).toEqual(['value', 'saidByEn', 'saidByAr', 'source', 'noteEn']);
});
