import { expect, it } from 'vitest';
import { lineOf } from '@/components/editing/scripts/names/candidates';

it('a name that is chosen is written as one that was typed, and with its id only where others are called the same', () => {
  const topic = { id: 'payment-houses', words: 'Unlicensed payment houses' };
  expect(lineOf(topic, false)).toBe('Unlicensed payment houses');
  expect(lineOf(topic, true)).toBe('Unlicensed payment houses · payment-houses');
  expect(lineOf({ id: 'port', words: 'Port, the old one' }, false)).toBe('port');
});
