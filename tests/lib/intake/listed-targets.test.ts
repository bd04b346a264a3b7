import { describe, expect, it } from 'vitest';
import { read } from '@/tests/support/intake';

const targetsOf = (lines: string[]) => {
  const text = lines.join('\n');
  const found = read(text).proposals.filter(({ field }) => field === 'designation.target');
  for (const { evidence, confidence } of found) {
    expect(confidence).toBeLessThan(0.9);
    expect(evidence.every(({ start, end, quote }) => text.slice(start, end) === quote)).toBe(true);
  }
  return found.map(({ value }) => value);
};

describe('a list below words of listing', () => {
  it('names its targets with what the text says that each is, in English', () => {
    const lines = [
      'TFTC members designate six targets',
      'RIYADH, 4 May 2027. The members of the Terrorist Financing Targeting Center jointly designated the following targets:',
      '1. Reed Marsh Abdullah (born 1971), a financier of the group',
      '2. Lagoon Star Exchange Company, in the port of Reeds',
      '3. Three Harbours Trading LLC',
      '4. Salt Wind',
      'The members welcomed the cooperation of the states.',
      '- Nobody Here',
    ];
    expect(targetsOf(lines)).toEqual([
      { name: 'Reed Marsh Abdullah', kind: 'person' },
      { name: 'Lagoon Star Exchange Company', kind: 'money_service_business' },
      { name: 'Three Harbours Trading LLC', kind: 'entity' },
      { name: 'Salt Wind', kind: null },
    ]);
  });

  it('names its targets with what the text says that each is, in Arabic', () => {
    const lines = [
      'مركز استهداف تمويل الإرهاب يدرج ستة أهداف',
      'الرياض، 4 أيار 2027. أدرجت الدول الأعضاء في مركز استهداف تمويل الإرهاب الأسماء الآتية:',
      '- ريان مستنقع القصب، ممول من مواليد 1971',
      '- شركة نجمة البحيرة للصرافة، ومقرها ميناء القصب',
      '- مؤسسة المرافئ الثلاثة للتجارة',
      'ورحبت الدول بالتعاون بينها.',
      '- لا أحد هنا',
    ];
    expect(targetsOf(lines)).toEqual([
      { name: 'ريان مستنقع القصب', kind: 'person' },
      { name: 'شركة نجمة البحيرة للصرافة', kind: 'money_service_business' },
      { name: 'مؤسسة المرافئ الثلاثة للتجارة', kind: 'entity' },
    ]);
  });

  it('may have a heading for each kind', () => {
    const lines = [
      'The Treasury designated the following today:',
      'Individuals:',
      '- Reed Marsh',
      'Money service businesses:',
      '- Salt Wind',
    ];
    expect(targetsOf(lines)).toEqual([
      { name: 'Reed Marsh', kind: 'person' },
      { name: 'Salt Wind', kind: 'money_service_business' },
    ]);
  });
});

it.each([
  [['The group discussed the following:', '- Reed Marsh', '- Salt Wind']],
  [['ناقشت المجموعة ما يأتي:', '- ريان القصب', '- نجمة البحيرة']],
  [['The members listed their priorities.', '- Reed Marsh']],
])('a list below other words names nobody: %s', (lines) => {
  expect(targetsOf(lines)).toEqual([]);
});
