import { describe, expect, it } from 'vitest';
import { ReportView } from '@/components/editing/reports/report-view';
import type { ReportView as Report } from '@/lib/desk/reports';
import { readAs, render } from '@/tests/support/render';

const report: Report = {
  number: 7,
  state: 'in_hand',
  outcome: null,
  about: '/meetings/cifg-15',
  subject: null,
  receivedAt: new Date('2026-11-01T10:00:00Z'),
  taker: 'Mona',
  isMine: true,
  version: 2,
  lang: 'en',
  token: 'abc',
  words: 'The date is wrong.',
  isReleased: false,
  answer: { ar: null, en: null },
  correction: null,
  answerer: null,
  endedAt: null,
  draft: null,
  published: null,
  correctable: [{ type: 'meeting', id: 'cifg-15' }],
  open: [],
  changes: [],
};
const answered = {
  state: 'answered',
  outcome: 'right_already',
  answer: { ar: null, en: 'The date is right.' },
} as const;
const rights = { take: true, answer: true };
const said = (own: Partial<Report>, lang: 'ar' | 'en' = 'en') =>
  readAs(lang, <ReportView report={{ ...report, ...own }} rights={rights} typed={{}} faults={{}} />);

describe('a report at the desk', () => {
  it('is taken once, and taken over only by somebody else', () => {
    expect(said({ state: 'received', taker: null, isMine: false })).toContain('Take it');
    expect(said({ isMine: false })).toContain('Take it over');
    expect(said({})).not.toMatch(/Take it/);
    expect(said({}, 'ar')).not.toContain('نقل البلاغ إلى عهدتي');
  });

  it('says what its reader sees now, before and after the answer', () => {
    expect(said({ state: 'received', taker: null, isMine: false })).toContain('As soon as somebody takes the report');
    expect(said({})).toContain('The reader sees that somebody has the report in hand.');
    const after = said(answered);
    expect(after).toContain('The reader has been answered.');
    expect(after).not.toMatch(/has the report in hand|as soon as it is sent: on|Send the answer/);
    expect(said({ ...answered, correctable: [] })).not.toContain('Look into it');
  });

  it('offers the correction with a new source too, and names its draft and the change by no id of a draft', () => {
    expect(said({})).toContain('The same, with a new source');
    expect(said({}, 'ar')).toContain('التصويب نفسه بمصدر جديد');
    const begun = { draft: { id: 'k3x9k3x9k3x9', state: 'published' as const }, published: '412' };
    expect(said(begun)).not.toContain('k3x9k3x9k3x9');
    const page = <ReportView report={{ ...report, ...begun }} rights={rights} typed={{}} faults={{}} />;
    expect(render('en', page)).toMatch(/name="correction"[^>]*value="412"/);
  });

  it('asks for the answer in both languages, and says who reads it in the wrong one', () => {
    expect(said({})).toContain('Left empty, they read the English answer, in English.');
    expect(said(answered)).toContain('readers of the Arabic pages read it in English');
    expect(said(answered, 'ar')).toContain('وبها يقرؤه قراء الصفحات العربية');
    expect(said({ ...answered, answer: { ar: 'التاريخ صحيح.', en: 'The date is right.' } })).not.toContain('only');
  });

  it.each(['ar', 'en'] as const)('says whose draft of it is open, and offers to go on with that, in %s', (locale) => {
    const record = { type: 'meeting', id: 'cifg-15' } as const;
    const draft = {
      id: 'abc',
      state: 'draft' as const,
      returnedBecause: null,
      version: 3,
      starter: { id: 'n', name: 'Nour', role: 'contributor' as const },
      touchedAt: '2026-11-01T10:00:00Z',
    };
    const words = said({ open: [{ record, draft }] }, locale);
    expect(words).toContain('Nour');
    expect(words).toContain(locale === 'ar' ? 'ربط البلاغ بها وفتحها' : 'Link the report to it and open it');
    expect(said({}, locale)).not.toContain('Nour');
  });
});
