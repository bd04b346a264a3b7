import { describe, expect, it } from 'vitest';
import { headerOfCookie, nameOfCookie, needsHttps } from '@/lib/auth/cookies';

const secure = { isSecure: true, isPractice: false };
const plain = { isSecure: false, isPractice: false };

describe('a cookie of the desk', () => {
  it('belongs to one host, and no script reads it', () => {
    expect(headerOfCookie({ kind: 'session', value: 'a' }, secure)).toBe(
      '__Host-portal=a; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
  });

  it('on the machine itself is one that every browser takes over http', () => {
    expect(headerOfCookie({ kind: 'device', value: 'a', expiresAt: new Date(0) }, plain)).toBe(
      'portal-device=a; Path=/; HttpOnly; SameSite=Lax; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    );
  });

  it('is taken away by an empty one that has ended', () => {
    expect(headerOfCookie({ kind: 'session', value: null }, plain)).toMatch(/^portal=; .*Expires=Thu, 01 Jan 1970/);
  });

  it('has a name for each kind, and others for practice on the same host', () => {
    const names = [secure, plain]
      .flatMap((settings) => [settings, { ...settings, isPractice: true }])
      .flatMap((settings) => [nameOfCookie('session', settings), nameOfCookie('device', settings)]);
    expect(new Set(names).size).toBe(8);
  });
});

describe('a password', () => {
  it.each([
    ['localhost:3000', false],
    ['127.0.0.1', false],
    ['[::1]:3000', false],
    ['10.0.0.1:3000', true],
    ['record.example', true],
    ['localhost.elsewhere.example', true],
  ])('typed at http://%s would travel in clear: %s', (host, isClear) => {
    expect(needsHttps(host)).toBe(isClear);
  });
});
