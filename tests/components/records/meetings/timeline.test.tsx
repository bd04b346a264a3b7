import { describe, expect, it } from 'vitest';
import { Timeline } from '@/components/records/meetings/timeline';
import type { TimelineEntry } from '@/lib/records/meetings/timeline';
import { makeDate, makeGap, makeMeeting } from '@/tests/support/make-records';
import { readAs, render } from '@/tests/support/render';

const timeline = (...entries: TimelineEntry[]) => <Timeline years={[{ year: 2019, entries }]} />;
const meeting = (changes: Parameters<typeof makeMeeting>[0] = {}, gap: ReturnType<typeof makeGap> | null = null) =>
  timeline({ kind: 'meeting', meeting: makeMeeting(changes), gap });

describe('the timeline', () => {
  it('names each year in both calendars and leads to it', () => {
    expect(readAs('en', meeting())).toMatch(/^2019 1440–1441 AH/);
    expect(readAs('ar', meeting())).toMatch(/^2019 1440–1441 هـ/);
    expect(render('ar', meeting())).toContain('href="/ar/years/2019"');
    expect(render('en', meeting())).toContain('<section aria-labelledby="y2019"><h3 id="y2019"');
  });

  it('shows of a meeting its number in words, its day, where and how it was held', () => {
    expect(readAs('en', meeting())).toContain('Third meeting 20 November 2019 Seaport · in person');
    expect(readAs('ar', meeting())).toContain('الاجتماع الثالث 20 تشرين الثاني/نوفمبر 2019 بندر · حضورياً');
    expect(render('ar', meeting())).toContain('href="/ar/meetings/harbour-3"');
  });

  it('says of a meeting without a place whether it was virtual or that nobody says where', () => {
    expect(readAs('en', meeting({ place: null, mode: 'virtual' }))).toContain('2019 held remotely No known text');
    expect(readAs('en', meeting({ place: null, mode: null }))).toContain('place not known · format not known');
  });

  it('keeps a number that was inferred apart from a stated one', () => {
    const inferred = meeting({ ordinal: null, ordinalScope: null, ordinalInferred: 7 });
    expect(readAs('en', inferred)).toContain(
      'Meeting of the Harbour Committee Probably no. 7; no source states the number',
    );
    expect(readAs('ar', inferred)).toContain('يُرجَّح أن رقمه 7، ولا يذكر أي مصدر رقماً له');
    expect(render('en', inferred)).toContain('border-dashed');
    expect(render('en', meeting())).not.toContain('border-dashed');
  });

  it('has a dot for a meeting without a number, since a dashed ring is a number in doubt', () => {
    const unnumbered = render('en', meeting({ ordinal: null, ordinalScope: null }));
    expect(unnumbered).not.toContain('border-dashed');
    expect(unnumbered).toContain('rounded-full border-2 border-ink bg-ink');
  });

  it('shows a number without a record as a gap, with what is known of it', () => {
    const gap = timeline({ kind: 'gap', gap: makeGap() });
    expect(readAs('en', gap)).toContain('No. 2: no record Nothing is known of it.');
    expect(readAs('ar', gap)).toContain('الرقم 2: لا قيد له لا يُعرف عنه شيء.');
    expect(render('en', gap)).not.toContain('/meetings/');
  });

  it('says why a gap stands under its year where another is possible too', () => {
    const gap = (latest: string | null) =>
      readAs('en', timeline({ kind: 'gap', gap: makeGap({ earliest: '2019-11-01', latest }) }));
    expect(gap('2020-05-31')).toContain('the first year in which it may have been held');
    expect(gap('2019-12-31')).not.toContain('the first year');
    expect(gap(null)).not.toContain('the first year');
  });

  it('tells with a meeting what is missing of it, where that is its month or its year', () => {
    expect(readAs('en', meeting({}, makeGap({ kind: 'month_only' })))).toContain('Nothing is known of it.');
    expect(readAs('en', meeting({}, makeGap({ kind: 'inferred' })))).not.toContain('Nothing is known of it.');
  });

  it('shows each kind of text once, and says where none is known', () => {
    const text = { standing: 'official', lang: 'en' } as const;
    const press = { standing: 'press_report', lang: 'ar' } as const;
    const texts = [text, press, press].map((mark, index) => ({ ...mark, id: `harbour-3/${index}` }));
    const words = readAs('en', meeting({ texts }));
    expect(words.match(/Official text· English/g)).toHaveLength(1);
    expect(words.match(/Press report· Arabic/g)).toHaveLength(1);
    expect(words).not.toContain('No known text');
    expect(readAs('ar', meeting())).toContain('لا نص معروف');
  });

  it('marks the year of a meeting that no source confirms', () => {
    const date = makeDate({ edtf: '2019-02-04?', isYearUnconfirmed: true });
    expect(readAs('en', meeting({ date }))).toContain('4 February 2019 year unconfirmed');
  });
});
