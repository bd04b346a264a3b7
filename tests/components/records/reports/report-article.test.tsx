import { expect, it } from 'vitest';
import { ReportArticle } from '@/components/records/reports/report-article';
import { publishStatementText } from '@/lib/editing/texts/publish-statement-text';
import type { ReportSubject } from '@/lib/records/reports/report-subject';
import { listReportedWords } from '@/lib/records/reports/reported-words';
import { testDatabase } from '@/tests/support/database';
import { readAs, render } from '@/tests/support/render';
import { englishText, textInput } from '@/tests/support/texts';

await testDatabase('loaded');

const subject: ReportSubject = {
  about: '/statements/cifg-12/p1',
  page: 'meetings',
  record: { type: 'statement', id: 'cifg-12', name: { ar: null, en: 'Statement' } },
  detail: null,
  paragraph: 'p1',
  claim: null,
};

it('the form shows the paragraph that a report is about, in the direction of its text', async () => {
  const input = textInput({
    ...{ statement: 'cifg-12', slug: 'en', lang: 'en', version: 1, bytes: Buffer.from(englishText) },
    ...{ standing: 'official', extent: 'full', rights: 'us_federal' },
  });
  await publishStatementText({ kind: 'operator' }, input);
  const reported = await listReportedWords(subject);
  const [first = ''] = reported[0]?.paragraphs ?? [];
  expect(first).not.toBe('');
  const form = <ReportArticle subject={subject} reported={reported} />;
  expect(readAs('ar', form)).toContain(first);
  expect(render('ar', form)).toMatch(/<blockquote lang="en" dir="ltr"/);
  expect(await listReportedWords({ ...subject, paragraph: null })).toEqual([]);
  expect(await listReportedWords(null)).toEqual([]);
});

it('the form says without a script that the other language clears it', () => {
  expect(render('en', <ReportArticle subject={subject} />)).toMatch(/<noscript><p[^>]*>Changing the language/);
  expect(render('ar', <ReportArticle subject={subject} />)).toMatch(/<noscript><p[^>]*>تغيير لغة الصفحة/);
});
