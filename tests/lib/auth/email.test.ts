import { describe, expect, it } from 'vitest';
import { parseEmail } from '@/lib/auth/email';

describe('parseEmail', () => {
  it.each([
    ['Ed.Itor+desk@Example.ORG', 'ed.itor+desk@example.org'],
    ['  ed@example.org ', 'ed@example.org'],
    ['ed@b\u00fccher.example', 'ed@xn--bcher-kva.example'],
    ['ed@bu\u0308cher.example', 'ed@xn--bcher-kva.example'],
  ])('spells %s in one way', (typed, email) => {
    expect(parseEmail(typed)).toBe(email);
  });

  it.each([
    '',
    'ed',
    'ed@',
    '@example.org',
    'ed@localhost',
    'ed@example.org@example.org',
    'e d@example.org',
    'ed@exam ple.org',
    '.ed@example.org',
    'ed..itor@example.org',
    'ed@-example.org',
    'ed@example.org\nbcc: a@example.org',
    'ed\u0000@example.org',
    'محرر@example.org',
    '\u0435d@example.org',
    'wor\u212aer@example.org',
    `${'e'.repeat(65)}@example.org`,
    `ed@${'a.'.repeat(130)}org`,
  ])('refuses %j', (typed) => {
    expect(parseEmail(typed)).toBeNull();
  });
});
