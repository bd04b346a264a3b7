import { expect, it } from 'vitest';
import { CorrectionList } from '@/components/records/history/change-log';
import { CorrectionArticle } from '@/components/records/history/correction-article';
import { getChangeLog } from '@/lib/records/history/changes';
import { testDatabase } from '@/tests/support/database';
import { prepareEditedRecord } from '@/tests/support/desk/edited-record';
import { readAs } from '@/tests/support/render';

const { url } = await testDatabase('loaded');

it('a correction says its record, role, reason and change in either language, and whom it follows', async () => {
  await prepareEditedRecord(url);
  const { corrections } = await getChangeLog();
  const title = corrections.find(({ record }) => record.id === 'cifg-11');
  const words = corrections.find(({ record, kind }) => record.id === 'cifg-13/en-copy' && kind === 'changed');
  const summary = corrections.find(({ record, corrects }) => record.id === 'cifg-12' && corrects.length > 0);
  if (!title || !words || !summary) throw new Error('a correction is not told');
  const inEnglish = readAs('en', <CorrectionArticle correction={title} />);
  expect(inEnglish).toContain('in the role of publisher Reason: As the source says.');
  expect(inEnglish).toMatch(/Title \(English\): from .+ to Our title of it/);
  expect(readAs('ar', <CorrectionArticle correction={title} />)).toMatch(
    /العنوان \(بالإنجليزية\): من .+ إلى Our title of it/,
  );
  expect(readAs('en', <CorrectionArticle correction={words} />)).toContain(
    'met for the Removed: seventh Added: eighth time',
  );
  expect(readAs('en', <CorrectionArticle correction={summary} />)).toMatch(/Corrects the change of: \d+ \w+ \d{4}/);
  expect(readAs('ar', <CorrectionList corrections={corrections} />)).toMatch(/التغيير المصوَّب: .*التصويب اللاحق: /);
});
