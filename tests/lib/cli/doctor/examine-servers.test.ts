import { describe, expect, it } from 'vitest';
import { judgeCaches, judgeReadSide, judgeStandbys } from '@/lib/cli/doctor/examine-servers';

const url = 'postgresql://reader:hidden@replica/portal';

describe('the read side', () => {
  it.each([
    ['advice', null, /does not answer/],
    ['fault', { fault: 'It keeps another record.' }, /another record/],
    ['ok', { isPooled: false, isReplica: true, behind: 0 }, /is a replica, and has the last change/],
    ['ok', { isPooled: true, isReplica: false, behind: 0 }, /behind a pooler: searches are asked of DATABASE_URL/],
    ['advice', { isPooled: false, isReplica: true, behind: 3 }, /3 changes behind/],
  ] as const)('is %s for %o', (state, found, words) => {
    const finding = judgeReadSide(found, url);
    expect(finding.state).toBe(state);
    expect(finding.words).toMatch(words);
    expect(finding.words).not.toContain('hidden');
  });
});

describe('standbys', () => {
  const wanted = 'ANY 1 (a, b)';
  it.each([
    [
      'fault',
      { wanted, commit: 'remote_apply', streaming: 0, synchronous: 0, hidden: 0 },
      /nobody can save or publish/,
    ],
    ['advice', { wanted, commit: 'remote_apply', streaming: 1, synchronous: 1, hidden: 0 }, /the one standby/],
    ['ok', { wanted, commit: 'remote_apply', streaming: 2, synchronous: 2, hidden: 0 }, /stream: 2/],
    ['advice', { wanted, commit: 'on', streaming: 0, synchronous: 0, hidden: 2 }, /grant it pg_monitor/],
    [
      'ok',
      { wanted: '', commit: 'on', streaming: 1, synchronous: 0, hidden: 0 },
      /stream: 1; those that a write waits for: 0/,
    ],
  ] as const)('are %s for %o', (state, standbys, words) => {
    const [finding] = judgeStandbys(standbys);
    expect(finding?.state).toBe(state);
    expect(finding?.words).toMatch(words);
  });

  it('are nobody’s concern where none is wanted and none streams', () => {
    expect(judgeStandbys({ wanted: '', commit: 'on', streaming: 0, synchronous: 0, hidden: 0 })).toEqual([]);
  });
});

describe('caches before the portals', () => {
  const cache = { at: 'http://cache.example/', purges: 0, seconds: 0 };
  it('are named where they do not confirm what they were told', () => {
    const [finding, ...others] = judgeCaches([cache, { at: 'http://ill.example/', purges: 3, seconds: 75.4 }]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ state: 'advice' });
    expect(finding?.words).toMatch(/http:\/\/ill\.example\/ has not confirmed 3 purges, the oldest for 75 s/);
  });

  it('are well while they are just being told, and nobody’s concern where there is none', () => {
    expect(judgeCaches([cache, { ...cache, purges: 2, seconds: 1 }])).toMatchObject([{ state: 'ok' }]);
    expect(judgeCaches([])).toEqual([]);
  });
});
