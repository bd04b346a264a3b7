import { describe, expect, it } from 'vitest';
import { firstPage } from '@/app/internal/[locale]/desk/first-page';
import { pageAfter } from '@/app/internal/[locale]/desk/post';

const hosts = ['example.org', 'localhost:3000@example.org', 'example.org:443', '[::1]', 'xn--e1afmkfd'];
const beginnings = [
  '//',
  '/\\',
  '\\\\',
  '///',
  'https://',
  'HTTPS:',
  'javascript:',
  '%2f%2f',
  '/%2f',
  '\t//',
  '/\t/',
  '/\n/',
  '\u2215\u2215',
  '/\u200b/',
  '/ar//',
  '/ar/desk//',
  '/ar/desk/..//',
  '/ar/desk@',
  '/ar/desk/%0d%0a',
  '/ar/desk\r\nLocation: //',
];
const endings = ['', '/ar/desk', '?to=/ar/desk', '#/ar/desk'];
const hostile = beginnings.flatMap((beginning) =>
  hosts.flatMap((host) => endings.map((end) => beginning + host + end)),
);

describe('the page after a form', () => {
  it('is one of the desk, whatever was sent', () => {
    expect(hostile.length).toBeGreaterThan(200);
    for (const to of hostile) expect(pageAfter(to, 'ar'), JSON.stringify(to)).toBe('/ar/desk');
  });

  it.each(['/en/desk', '/ar/desk/people', '/en/desk/drafts/k3x9?notice=saved', '/en/desk/records?q=%D8%A3&page=2'])(
    'is %s if that was asked for',
    (to) => {
      expect(pageAfter(to, 'ar')).toBe(to);
    },
  );

  it('without a wish is in the language of the account, and for administrators the list of people', () => {
    const person = { id: 'x', email: 'x', name: null, translates: null, hasSecondFactor: true, recoveryCodesLeft: 0 };
    expect(firstPage('', { ...person, role: 'reviewer', lang: 'ar' })).toBe('/ar/desk');
    expect(firstPage('', { ...person, role: 'administrator', lang: 'en' })).toBe('/en/desk/people');
    expect(firstPage('/ar/desk', { ...person, role: 'administrator', lang: 'en' })).toBe('/ar/desk/people');
    expect(firstPage('/ar/desk/account', { ...person, role: 'administrator', lang: 'en' })).toBe('/ar/desk/account');
  });
});
