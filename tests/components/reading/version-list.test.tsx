import { expect, it } from 'vitest';
import { VersionList } from '@/components/reading/version-list';
import { readAs, render } from '@/tests/support/render';

it('a reason in both languages is said in each, the reader’s first', () => {
  const why = 'كان التاريخ خطأ. / The date was wrong.';
  const list = (
    <VersionList
      statement="cifg-12"
      versions={[{ n: 2, at: '2026-11-20T10:00:00.000Z', why }]}
      current={2}
      comparedIn={null}
    />
  );
  expect(readAs('en', list)).toContain('The date was wrong. كان التاريخ خطأ.');
  expect(readAs('ar', list)).toContain('كان التاريخ خطأ. The date was wrong.');
});

it('each version leads to what changed since the one before, where versions can be compared', () => {
  const versions = [1, 2].map((n) => ({ n, at: '2026-11-20T10:00:00.000Z', why: null }));
  const list = <VersionList statement="cifg-12" versions={versions} current={2} comparedIn="ar" />;
  expect(render('en', list)).toContain('href="/en/compare/cifg-12@1...cifg-12@2/ar"');
  expect(readAs('en', list).match(/Changes since/g)).toHaveLength(1);
  expect(
    render('en', <VersionList statement="cifg-12" versions={versions} current={2} comparedIn={null} />),
  ).not.toContain('/compare/');
});
