import { expect, it } from 'vitest';
import { at, paths } from '@/lib/i18n/paths';

it('leaves only the language of an address open', () => {
  const address = at(paths.parallel, 'cifg-12', 'en...ar');
  expect([address('ar'), address('en')]).toEqual([
    '/ar/statements/cifg-12/parallel/en...ar',
    '/en/statements/cifg-12/parallel/en...ar',
  ]);
});
