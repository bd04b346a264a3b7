import { describe, expect, it } from 'vitest';
import { parseEnvironment, withoutPassword } from '@/lib/env';

describe('the environment', () => {
  it('may be empty', () => {
    expect(parseEnvironment({})).toMatchObject({ NODE_ENV: 'development', CI: false, PORTAL_PROXIES: 0 });
  });

  it('takes a variable that is set to nothing as not set', () => {
    const { DATABASE_URL, PORT, PORTAL_ORIGIN } = parseEnvironment({ DATABASE_URL: '', PORT: '', PORTAL_ORIGIN: '' });
    expect([DATABASE_URL, PORT, PORTAL_ORIGIN]).toEqual([undefined, undefined, undefined]);
  });

  it('reads a port as a number and an origin without its path', () => {
    const environment = parseEnvironment({ PORT: '8080', PORTAL_ORIGIN: 'https://example.org/ar/' });
    expect(environment).toMatchObject({ PORT: 8080, PORTAL_ORIGIN: 'https://example.org' });
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT must be a number, not "eighty".'],
    [{ PORT: '70000' }, 'PORT must be 0 to 65535, not "70000".'],
    [{ PORTAL_PROXIES: '-1' }, 'PORTAL_PROXIES must be 0 to 9, not "-1".'],
    [{ PORTAL_PROXIES: 'one' }, 'PORTAL_PROXIES must be a number, not "one".'],
    [{ PORT: '1.5' }, 'PORT must be a whole number, not "1.5".'],
    [
      { PORTAL_ORIGIN: 'example.org' },
      'PORTAL_ORIGIN must be an address such as https://example.org, not "example.org".',
    ],
    [{ DATABASE_URL: 'mysql://a:b@c/d' }, 'DATABASE_URL must begin with postgresql://, not "mysql://a:…@c/d".'],
  ])('refuses %j in plain words', (source, words) => {
    expect(() => parseEnvironment(source)).toThrow(words);
  });

  it('names every fault at once', () => {
    expect(() => parseEnvironment({ PORT: 'x', PORTAL_ORIGIN: 'y' })).toThrow(/PORT .*\n.*PORTAL_ORIGIN/);
  });
});

describe('the address of a database as it may be shown', () => {
  it.each([
    ['postgresql://reader:secret@host:5432/portal', 'postgresql://reader:…@host:5432/portal'],
    ['postgresql://reader:p@ss@host/portal', 'postgresql://reader:…@host/portal'],
    ['postgresql://reader@host/portal', 'postgresql://reader@host/portal'],
  ])('%s becomes %s', (url, shown) => {
    expect(withoutPassword(url)).toBe(shown);
  });
});
