import { describe, expect, it } from 'vitest';
import { formatAbout, parseAbout } from '@/lib/i18n/report-about';

describe('what a report is about', () => {
  it.each([
    ['/', '/'],
    ['/ar', '/'],
    ['/meetings/cifg-12', '/meetings/cifg-12'],
    ['meetings/cifg-12/', '/meetings/cifg-12'],
    ['/en/meetings/cifg-12', '/meetings/cifg-12'],
    ['/meetings/cifg-12#claim-cifg-12-date-1', '/meetings/cifg-12#claim-cifg-12-date-1'],
    ['/meetings/cifg-12/claim-cifg-12-date-1', '/meetings/cifg-12#claim-cifg-12-date-1'],
    ['/statements/cifg-12#p3', '/statements/cifg-12/p3'],
    ['/statements/cifg-12/parallel/en...ar', '/statements/cifg-12/parallel/en...ar'],
  ])('%s is spelled %s', (typed, spelled) => {
    const about = parseAbout(typed);
    expect(about && formatAbout(about)).toBe(spelled);
  });

  it.each([
    '/meetings/<b>',
    '/meetings/../desk',
    '/a?b',
    '/a#b#c',
    '/meetings/CIFG-12',
    `/${'a'.repeat(400)}`,
    '/\u0627',
  ])('%s is no address', (typed) => {
    expect(parseAbout(typed)).toBeNull();
  });
});
