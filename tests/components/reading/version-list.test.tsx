import { expect, it } from 'vitest';
import { VersionList } from '@/components/reading/version-list';
import { readAs } from '@/tests/support/render';

it('a reason in both languages is said in each, the reader’s first', () => {
  const why = 'كان التاريخ خطأ. / The date was wrong.';
  const list = (
    <VersionList statement="cifg-12" versions={[{ n: 2, at: '2026-11-20T10:00:00.000Z', why }]} current={2} />
  );
  expect(readAs('en', list)).toContain('The date was wrong. كان التاريخ خطأ.');
  expect(readAs('ar', list)).toContain('كان التاريخ خطأ. The date was wrong.');
});
