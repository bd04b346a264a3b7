import { describe, expect, it, onTestFinished } from 'vitest';
import { env } from '@/lib/env';
import { toLogLine } from '@/lib/process/log-line';
import { redact } from '@/lib/process/redact';
import { nameRequest, withRequestName } from '@/lib/process/request-name';

const token = 'a'.repeat(43);

describe('what nobody may read in a log', () => {
  it.each([
    [
      'cannot reach postgresql://portal:s3cr/et@db.example:5432/portal now',
      'cannot reach postgresql://portal:…@db.example:5432/portal now',
    ],
    [`GET /en/desk/invitation/${token} failed`, 'GET /en/desk/invitation/… failed'],
    [`at /ar/report/${token}?x=1`, 'at /ar/report/…?x=1'],
    ['cookie: __Host-session=abc; other=1', 'cookie: …'],
    ['{"authorization":"Bearer abc","path":"/en"}', '{"authorization":"…","path":"/en"}'],
    ['no account for someone@ministry.example.org here', 'no account for …@… here'],
    ['otpauth://totp/Record:you?secret=ABC', 'otpauth://…'],
    ['The page /en/meetings/cifg-12 cannot be shown', 'The page /en/meetings/cifg-12 cannot be shown'],
  ])('%s', (words, expected) => {
    expect(redact(words)).toBe(expected);
  });
});

describe('a line of the log', () => {
  it('names the request that it is about', () => {
    const line = withRequestName('from-the-proxy', () => toLogLine('error', 'It failed'));
    expect(line).toBe('It failed [request from-the-proxy]');
    expect(toLogLine('error', 'It failed')).toBe('It failed');
  });

  it('is one line of JSON for machines, whatever is in it', () => {
    env.PORTAL_LOG = 'json';
    onTestFinished(() => {
      env.PORTAL_LOG = 'text';
    });
    const at = new Date('2026-11-29T09:00:00Z');
    const line = withRequestName('from-the-proxy', () => toLogLine('error', `one\ntwo ${token} cookie: a=b`, at));
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({
      time: '2026-11-29T09:00:00.000Z',
      level: 'error',
      message: `one\ntwo ${token} cookie: …`,
      request: 'from-the-proxy',
      pid: process.pid,
    });
  });

  it('takes a name from outside only if it is one', () => {
    expect(nameRequest('0123-abc_d.e')).toBe('0123-abc_d.e');
    for (const odd of [undefined, 'short', 'two words here', 'x'.repeat(65), 'a\nb-------']) {
      expect(nameRequest(odd)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});
