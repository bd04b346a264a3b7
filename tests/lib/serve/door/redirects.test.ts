import { expect, it } from 'vitest';
import { redirectOfPath } from '@/lib/serve/door/redirects';

it.each([
  ['/ar/members/on', 'day=2019-11-20', '/ar/members/on/2019-11-20'],
  ['/ar/members/on', `day=${encodeURIComponent('٩ تشرين الأول 2019')}`, '/ar/members/on/2019-10-09'],
  ['/en/members/on', 'day=9+October+2019', '/en/members/on/2019-10-09'],
  ['/en/members/on', 'day=October+2019', '/en/members#day-unknown'],
  ['/en/members/on', 'day=4/5/2019', '/en/members#day-unknown'],
  ['/en/report/on', '', '/en/report'],
  ['/ar/compare/of', 'a=cifg-11&b=cifg-12&lang=en', '/ar/compare/cifg-11...cifg-12/en'],
  ['/ar/compare/of', 'a=cifg-11&b=cifg-12&lang=fr', '/ar/compare/cifg-11...cifg-12/ar'],
  ['/en/compare/of', 'a=cifg-12%401&b=cifg-12%403', '/en/compare/cifg-12@1...cifg-12@3/en'],
  ['/en/compare/of', 'a=cifg-11&b=..%2F', '/en/compare#choose'],
  ['/en/compare/of', '', '/en/compare#choose'],
  ['/en/statements/cifg-12/v/1/p9', '', '/en/statements/cifg-12/v/1#p9'],
  ['/ar/statements/cifg-12/p3%E2%81%A9', '', '/ar/statements/cifg-12/p3'],
  ['/ar/meetings%e2%80%8f%E2%81%A9', 'year=2019', '/ar/meetings?year=2019'],
])('%s?%s leads to %s', (path, query, location) => {
  expect(redirectOfPath(path, query)).toBe(location);
});

it.each([
  '/en/statements',
  '/statements',
  '/fr/statements',
  '/en/statements/cifg-12',
  '/en/statements/cifg-12/p9',
  '/en/statements/cifg-12/v/0/p9',
  '/en/statements/cifg-12/v/1/q9',
  '/en/meetings',
  '/en/constructor',
  '/en',
])('%s leads nowhere else', (path) => {
  expect(redirectOfPath(path, '')).toBeNull();
});
