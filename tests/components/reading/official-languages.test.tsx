import { expect, it } from 'vitest';
import { StatementArticle } from '@/components/reading/statement-article';
import type { Statement } from '@/lib/records/statements/statements';
import { makeText } from '@/tests/support/make-text';
import { readAs } from '@/tests/support/render';

const english = makeText({ standing: 'official' });
const arabic = makeText({ slug: 'ar', lang: 'ar', standing: 'official' });

function read(locale: 'ar' | 'en', named: string | null, texts: Statement['texts']): string {
  const statement: Statement = {
    id: 'harbour-3',
    kind: 'joint_statement',
    title: { ar: null, en: 'Statement of the Harbour Committee', arOwn: null, kind: 'as_published' },
    officialLanguage: named,
    issued: null,
    issuer: null,
    meeting: null,
    texts,
    disputes: [],
    version: 1,
    versions: [],
    updatedAt: '2026-11-20T10:00:00.000Z',
  };
  return readAs(
    locale,
    <StatementArticle {...{ statement, differences: [], citations: [], versions: [], version: 1 }} />,
  );
}

it('an official language is said where the record names it', () => {
  expect(read('en', 'en', [english])).toContain('Official language');
  expect(read('en', 'en', [english])).not.toContain('No official text in another language is known.');
});

it('an official text alone makes its language no official one', () => {
  expect(read('en', null, [english])).not.toContain('Official language');
  expect(read('en', null, [english])).toContain('No official text in another language is known.');
  expect(read('ar', null, [english])).not.toContain('اللغة الرسمية');
  expect(read('ar', null, [english])).toContain('ولا يُعرف نص رسمي بلغة أخرى.');
  expect(read('en', null, [english, arabic])).not.toContain('No official text in another language');
});

it('without an official text the language is not known', () => {
  expect(read('ar', null, [])).toMatch(/اللغة الرسمية\s*غير معروفة/);
});
