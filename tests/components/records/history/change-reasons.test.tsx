import { expect, it } from 'vitest';
import { CorrectionArticle } from '@/components/records/history/correction-article';
import type { PublicCorrection } from '@/lib/records/history/changes';
import { readAs } from '@/tests/support/render';

const correction: PublicCorrection = {
  seq: '41',
  at: '2026-11-20T10:00:00.000Z',
  role: 'publisher',
  kind: 'changed',
  record: { type: 'meeting', id: 'cifg-12', name: null, lang: null },
  fields: [],
  claims: [],
  words: [],
  areWordsChanged: false,
  reason: null,
  reports: [],
  corrects: [],
  correctedBy: [],
};

it('that no reason was recorded is said of a correction, and not of an addition', () => {
  const [missing, nothing] = ['No reason was recorded.', 'لم يُدوَّن سبب.'];
  const added = <CorrectionArticle correction={{ ...correction, kind: 'added' }} />;
  expect(readAs('en', <CorrectionArticle correction={correction} />)).toContain(missing);
  expect(readAs('en', added)).not.toContain(missing);
  expect(readAs('ar', added)).not.toContain(nothing);
  const told = <CorrectionArticle correction={{ ...correction, kind: 'added', reason: 'It was missing.' }} />;
  expect(readAs('en', told)).toContain('It was missing.');
});
