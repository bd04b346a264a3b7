import { describe, expect, it } from 'vitest';
import { useChoiceWords } from '@/components/editing/fields/choice-words';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import { readAs, render } from '@/tests/support/render';

const choices = { bodies: [], places: [], parties: [], topics: [], sources: [], meetings: [], statements: [] };
const shown = (name: string, value: string) => (
  <PayloadValue name={name} value={value} textLang="ar" choices={choices} />
);

describe('the value of a field', () => {
  it('shows lines of a paragraph as the paragraphs that they are published as', () => {
    const markup = render('en', shown('paragraph.2', 'اجتمع الأعضاء.\n\nوشكروا البلد المضيف.'));
    expect(markup.match(/<p class="(?:font-semibold)?"|<p>/g)).toHaveLength(2);
    expect(readAs('en', shown('paragraph.2', 'اجتمع الأعضاء.\nوشكروا البلد.'))).toContain('Published as 2 paragraphs:');
    expect(readAs('ar', shown('paragraph.2', 'اجتمع الأعضاء.\nوشكروا البلد.'))).toContain('تُنشر فقرتين:');
    expect(readAs('en', shown('paragraph.2', 'اجتمع الأعضاء.'))).toBe('اجتمع الأعضاء.');
  });

  it('names the fields that are unconfirmed, and marks the year of a date that is', () => {
    expect(readAs('en', shown('meeting.unconfirmed', 'edtf, ordinalScope'))).toBe('Date, Scope of the number');
    expect(readAs('ar', shown('meeting.unconfirmed', 'edtf, place'))).toBe('التاريخ، المكان');
    const date = (
      <PayloadValue name="meeting.date" value="2025-02-04?" textLang="ar" choices={choices} isYearUnconfirmed />
    );
    expect(readAs('en', date)).toBe('4 February 2025 year unconfirmed');
  });

  it('has states in the order in which readers of the language see them, and topics as they were written', () => {
    const parties = [
      { id: 'AL', ar: 'ألدارة', en: 'Aldara' },
      { id: 'MA', ar: 'مارفيسا', en: 'Marvisa' },
      { id: 'NO', ar: 'نوفيرا', en: 'Novera' },
      { id: 'ZE', ar: 'بيرنة', en: 'Zerna' },
    ];
    const named = (locale: 'ar' | 'en', name: string) =>
      readAs(
        locale,
        <PayloadValue
          name={name}
          value="MA, ZE, NO, AL"
          textLang="ar"
          choices={{ ...choices, parties, topics: parties }}
        />,
      );
    expect(named('ar', 'meeting.coChairs')).toBe('ألدارة، بيرنة، مارفيسا، نوفيرا');
    expect(named('en', 'meeting.hosts')).toBe('Aldara, Marvisa, Novera, Zerna');
    expect(named('en', 'meeting.topics')).toBe('Marvisa, Zerna, Novera, Aldara');
  });

  it('leaves the lines of a note as they are', () => {
    expect(readAs('en', shown('meeting.noteEn', 'One.\nTwo.'))).not.toContain('Published as');
  });
});

type LineProps = { body: string | null; isYearUnconfirmed?: boolean; date?: string; isOrdinalOfYear?: boolean };

function Line({ body, isYearUnconfirmed = false, date = '2019-01-02', isOrdinalOfYear = false }: LineProps) {
  const choice = {
    id: 'x',
    ar: 'عنوان',
    en: 'Title',
    ordinal: 3,
    date,
    isYearUnconfirmed,
    ...{ isOrdinalOfYear, isOrdinalUnconfirmed: isOrdinalOfYear },
    ...(body && { body }),
  };
  return useChoiceWords()('meetings', choice);
}

describe('a line of a list of meetings', () => {
  it('names the body beside the number', () => {
    expect(readAs('en', <Line body="cifg" />)).toMatch(/, meeting 3/);
    expect(readAs('ar', <Line body="cifg" />)).toMatch(/، الاجتماع 3/);
    expect(readAs('en', <Line body={null} />)).not.toContain('3\u2069');
  });

  it('keeps the doubts about a number of one year and about a date', () => {
    expect(readAs('en', <Line body="tftc" isOrdinalOfYear />)).toMatch(/, meeting 3 of its year \(unconfirmed\)/);
    expect(readAs('ar', <Line body="tftc" isOrdinalOfYear />)).toMatch(/، الاجتماع 3 في عامه \(غير مؤكد\)/);
    expect(readAs('en', <Line body="cifg" date="2019-11-14?" />)).toContain('14 November 2019 (unconfirmed)');
    expect(readAs('en', <Line body="tftc" date="2019?" />)).toContain('2019 (year unconfirmed)');
    expect(readAs('en', <Line body="cifg" />)).not.toContain('(');
  });

  it('keeps the mark of a year that is inferred', () => {
    expect(readAs('en', <Line body="cifg" isYearUnconfirmed />)).toContain('2 January 2019 (year unconfirmed)');
    expect(readAs('ar', <Line body="cifg" isYearUnconfirmed />)).toContain('(العام غير مؤكد)');
    expect(readAs('en', <Line body="cifg" />)).not.toContain('unconfirmed');
  });
});
