import fc from 'fast-check';
import ICAL from 'ical.js';
import { createTranslator } from 'next-intl';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { textLine } from '@/lib/exchange/calendar/content-line';
import { writeCalendar } from '@/lib/exchange/calendar/meeting-calendar';
import ar from '@/messages/ar.json';
import { meetingItem } from '@/tests/support/api-items';

const t = createTranslator({ locale: 'ar', messages: ar });
const manner = { locale: 'ar' as const, t, origin: 'https://record.example', name: 'الاجتماعات' };

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('a calendar of meetings', () => {
  it('ends the day after the last day, at the same place for two readers', () => {
    const text = writeCalendar([meetingItem({ edtf: '2019-11-19/2019-11-20' })], manner);
    const [event] = eventsOf(text);
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2019-11-19', '2019-11-21']);
    const [other] = Object.values(nodeIcal.parseICS(text)).filter((each) => each?.type === 'VEVENT');
    expect(other?.type === 'VEVENT' && [other.start, other.end].map((day) => day?.toDateString())).toEqual([
      'Tue Nov 19 2019',
      'Thu Nov 21 2019',
    ]);
    expect(text).toContain('UID:meeting-m-1@record.example\r\n');
    expect(text).toContain('STATUS:CONFIRMED\r\n');
  });

  it.each(['2020-07', '2020', '2020-07-XX', '2019-11-19/..', '2015-01/2015-02'])('has no event for %s', (edtf) => {
    expect(eventsOf(writeCalendar([meetingItem({ edtf })], manner))).toEqual([]);
  });

  it('says which meetings are not in it, and nothing of that where all are', () => {
    const [known, unknown] = [meetingItem({ edtf: '2019-11-19' }), meetingItem({ edtf: '2020-07' })];
    const saidIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('description');
    const said = saidIn(writeCalendar([known, unknown], manner));
    expect(said).toBe(t('calendar.leftOut', { count: 1, titles: unknown.title.ar ?? unknown.id }));
    expect(saidIn(writeCalendar([known], manner))).toBeNull();
  });

  it.each([
    ['a doubtful day', meetingItem({ edtf: '2025-02-04?/2025-02-05?' })],
    ['an unconfirmed year', meetingItem({ edtf: '2025-02-04', yearUnconfirmed: true })],
    ['an inferred day', meetingItem({ edtf: '2025-02-04', basis: 'inferred' })],
    ['an unconfirmed field', meetingItem({ edtf: '2025-02-04' }, { unconfirmed: ['edtf'] })],
  ])('calls %s tentative, and says why', (_, meeting) => {
    const text = writeCalendar([meeting], manner);
    const [event] = eventsOf(text);
    expect(text).toContain('STATUS:TENTATIVE\r\n');
    expect(event?.description).toBe(t('calendar.tentative'));
  });

  it('has the same id in both languages, and its words in each', () => {
    const meeting = meetingItem({ edtf: '2019-11-19' });
    const [arabic] = eventsOf(writeCalendar([meeting], manner));
    const [english] = eventsOf(writeCalendar([meeting], { ...manner, locale: 'en' }));
    expect(arabic?.uid).toBe(english?.uid);
    expect([arabic?.summary, english?.summary]).toEqual(['اجتماع', 'Meeting']);
  });
});

it('folds 10,000 titles at 75 octets and never inside a character, and both readers give them back', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإئؤىةَُِّ،؛؟ \n\\;,ab🕊️€'),
    maxLength: 160,
  });
  fc.assert(
    fc.property(letters, (title) => {
      const line = textLine('SUMMARY', title, { LANGUAGE: 'ar' });
      const parts = line.split('\r\n').slice(0, -1);
      for (const part of parts) {
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        expect(part).not.toContain('\uFFFD');
      }
      const wrapped = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20200101\r\n${line}END:VEVENT\r\nEND:VCALENDAR\r\n`;
      expect(eventsOf(wrapped)[0]?.summary).toBe(title);
    }),
    { numRuns: 10_000 },
  );
}, 60_000);
