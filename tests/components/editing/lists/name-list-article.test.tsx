import { expect, it } from 'vitest';
import { NameListArticle } from '@/components/editing/lists/name-list-article';
import { render } from '@/tests/support/render';

const gazette = {
  id: 'gazette-2019-11-20',
  ar: 'Harbour Gazette',
  en: 'Harbour Gazette',
  date: '2019-11-20',
  url: 'https://gazette.example/1',
};

it('each part of a source runs in its own direction, and its id is said once', () => {
  const list = render('ar', <NameListArticle list="sources" q="" found={{ choices: [gazette], total: 1 }} />);
  const item = /<li[^>]*>(.*?)<\/li>/.exec(list)?.[1] ?? '';
  const parts = [...item.matchAll(/<bdi[^>]*>([^<]*)<\/bdi>/g)].map(([, words]) => words);
  expect(parts).toEqual([gazette.id, 'Harbour Gazette', expect.stringContaining('2019'), 'gazette.example']);
});
