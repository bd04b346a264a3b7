import { describe, expect, it } from 'vitest';
import { proposedValue, read } from '@/tests/support/intake';

const held = 'عقدت مجموعة مكافحة تمويل داعش اجتماعها';

describe('traps of the real record', () => {
  it('T3: "several dozen" stays words, and people are no members', () => {
    const intake = read(
      'The Counter ISIS Finance Group met in Oslo on 3 May 2026. Several dozen countries and 120 experts attended.',
    );
    expect([proposedValue(intake, 'participants.count'), proposedValue(intake, 'members.count')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('T4: a relative month on an undated page has no year, and gets it from the day of publication', () => {
    const text = `${held} الثالث عشر نهاية شهر مايو الماضي. وقد تأسست المجموعة في 2015.`;
    const undated = read(text).proposals.find(({ field }) => field === 'meeting.date');
    expect([undated?.value, undated?.flags]).toEqual([
      'XXXX-05-XX',
      ['part_end', 'relative', 'year_unresolved', 'needs_publication_date'],
    ]);
    expect(proposedValue(read(text, '2021-06-10'), 'meeting.date')).toBe('2021-05-XX');
    expect(proposedValue(read(text, '2022-02-01'), 'meeting.date')).toBe('2021-05-XX');
    const inMay = read(text, '2021-05-31').proposals.find(({ field }) => field === 'meeting.date');
    expect([inMay?.value, inMay?.alternatives.map(({ value }) => value)]).toEqual(['2020-05-XX', ['2021-05-XX']]);
  });

  it('T5: what follows «يذكر أن» is from another document and proposes no topic, count or resolution', () => {
    const intake = read(
      `${held} الرابع في بون.\nيذكر أن التحالف يضم 90 دولة وفق قرار مجلس الأمن رقم 2254، ويكافح تهريب النفط.`,
    );
    const fields = intake.proposals.map(({ field }) => field);
    expect(fields).not.toContain('unscr');
    expect(fields).not.toContain('topics');
    expect(fields).not.toContain('members.count');
    expect(intake.warnings.some((warning) => warning.startsWith('perhaps-from-another-document'))).toBe(true);
  });

  it('T7: «مجموعة العمل المالية» links to nobody; both readings are shown', () => {
    const intake = read(`${held} الرابع.\nوتستخدم الدول مجموعة العمل المالية لتحديد مصادر الأموال.`);
    expect(proposedValue(intake, 'organisations')).toBeUndefined();
    expect(intake.mentions.map(({ value, alternatives }) => [value, alternatives[0]?.value])).toEqual([
      [['cifg'], ['fatf']],
    ]);
    expect(intake.warnings.some((warning) => warning.startsWith('name-of-two-bodies'))).toBe(true);
  });

  it('T8: a ministerial and a small group are no meetings of the group', () => {
    const small = read('اجتمعت المجموعة المصغرة للتحالف الدولي في بروكسل، وأشادت بعمل مجموعة مكافحة تمويل داعش.');
    expect([small.recordType, small.body]).toEqual(['other-meeting', 'small-group']);
    const ministerial = read('استضافت وارسو الاجتماع الوزاري للتحالف الدولي لهزيمة داعش يوم 3 مايو 2026.');
    expect([ministerial.recordType, ministerial.body]).toEqual(['other-meeting', 'ministerial']);
  });

  it.each([
    'مجموعة مكافحة تمويل داعش',
    'مجموعة مكافحة تمويل تنظيم "داعش"',
    'مجموعة عمل مكافحة تمويل ما يسمى «داعش»',
    'مجموعة العمل الخاصة بمكافحة تمويل داعش',
    'المجموعة المعنية بمكافحة تمويل تنظيم "داعش"',
    'مجموعة التحالف الدولي لهزيمة داعش المعنية بمكافحة تمويل التنظيم',
    'مجموعة العمل لمواجهة تمويل تنظيم الدولة الإسلامية',
    'مجموعة العمل لمكافحة القدرات المالية لتنظيم «داعش»',
    'مجموعة التحالف الخاصة بمكافحة تمويل تنظيم "داعش"',
    'المجموعة (CIFG)',
  ])('T9: the group is known by the name %s', (name) => {
    const intake = read(`عقدت ${name} اجتماعها السادس في روما.`);
    expect([intake.body, proposedValue(intake, 'meeting.ordinal')]).toEqual(['cifg', 6]);
  });

  it.each([
    'Counter-ISIL Finance Group',
    'Counter ISIS Finance Group',
    'ISIL Counter-Financing Work Group',
    'Counter-Daesh Finance Group',
    'CIFG',
  ])('T9: the group is known by the name %s', (name) => {
    const intake = read(`The ${name} held its sixth meeting in Rome.`);
    expect([intake.body, proposedValue(intake, 'meeting.ordinal')]).toEqual(['cifg', 6]);
  });

  it('T10: «الثاني» in the name of a month is no ordinal', () => {
    const intake = read(`${held} في تشرين الثاني 2026.`);
    expect([proposedValue(intake, 'meeting.ordinal'), proposedValue(intake, 'meeting.date')]).toEqual([
      undefined,
      '2026-11-XX',
    ]);
  });

  it('T11: the epoch is refused as a date, and Arabic-Indic digits are read', () => {
    const epoch = read(`1 يناير 1970 04:09 م\n${held} الرابع.`);
    expect(proposedValue(epoch, 'statement.date')).toBeUndefined();
    expect(epoch.warnings).toContain('epoch-date at 0');
    expect(proposedValue(read(`٨ يونيو ٢٠٢٣\n${held} الرابع.`), 'statement.date')).toBe('2023-06-08');
  });

  it('T12: a meeting that is announced is the next one, approximate where its month is', () => {
    const intake = read(
      `${held} الرابع في روما يوم 3 مارس 2026. ويعقد الاجتماع القادم للمجموعة في فرنسا مطلع شهر مايو 2027.`,
    );
    expect(proposedValue(intake, 'meeting.next')).toEqual({ date: '2027-05~', venue: { city: null, country: 'FR' } });
    expect(proposedValue(intake, 'meeting.date')).toBe('2026-03-03');
  });

  it('T16: furniture is listed with its offsets and says nothing', () => {
    const text = `الرئيسية\n${held} الرابع في روما.\nشارك المقال\nالتعليقات\nالاسم\nبريد إلكتروني`;
    const intake = read(text);
    expect(intake.removed.map(({ start, end }) => text.slice(start, end))).toEqual([
      ...['الرئيسية', 'شارك المقال', 'التعليقات', 'الاسم', 'بريد إلكتروني'],
    ]);
  });

  it('T17: letters lost on the way out of a PDF are a warning', () => {
    const intake = read('The CIFG held its sixth meeting in Rome to discuss global e orts of o icials.');
    expect(intake.warnings.some((warning) => warning.startsWith('lost-letters'))).toBe(true);
  });

  it('T18: co-chairs keep the order of the text', () => {
    expect(proposedValue(read(`${held} برئاسة الولايات المتحدة وإيطاليا والسعودية.`), 'meeting.coChairs')).toEqual([
      'US',
      'IT',
      'SA',
    ]);
  });

  it('T52: two names of different months give no month, both readings and a warning', () => {
    const intake = read(`${held} الرابع في نوفمبر/تشرين الأول 2026.`);
    const date = intake.proposals.find(({ field }) => field === 'meeting.date');
    expect([date?.value, date?.flags, date?.alternatives.map(({ value }) => value)]).toEqual([
      ...['2026', ['impossible_pair'], ['2026-11', '2026-10']],
    ]);
    expect(intake.warnings.some((warning) => warning.startsWith('impossible-month-pair'))).toBe(true);
  });

  it('T53: Amman, Oman, or ask', () => {
    const venue = (place: string) => {
      const proposal = read(`${held} الرابع في ${place}.`).proposals.find(({ field }) => field === 'meeting.venue');
      return [proposal?.value, proposal?.flags];
    };
    expect(venue('سلطنة عُمان')).toEqual([{ city: null, country: 'OM' }, []]);
    expect(venue('عمّان، الأردن')).toEqual([{ city: 'Amman', country: 'JO' }, []]);
    expect(venue('عمان')).toEqual([{ city: 'Amman', country: 'JO' }, ['ambiguous_place']]);
  });

  it('T54: «المملكة» alone is inferred from the full name before it, and open without', () => {
    const named = read(`ترأس المملكة العربية السعودية وإيطاليا المجموعة. ${held} الرابع في المملكة.`);
    const alone = read(`${held} الرابع في المملكة.`);
    const flagsOf = (intake: typeof named) => intake.proposals.find(({ field }) => field === 'meeting.venue');
    expect([flagsOf(named)?.value, flagsOf(named)?.flags]).toEqual([{ city: null, country: 'SA' }, ['inferred']]);
    expect(flagsOf(alone)?.confidence).toBeLessThan(0.6);
    expect(flagsOf(read(`${held} الرابع في الكويت.`))?.value).toEqual({ city: null, country: 'KW' });
  });

  it('T55: names grown together are read and quoted as they stand', () => {
    const intake = read(
      'وواصل أعضاء CIFGجهودهم، وعقدت المجموعة المعنية بمكافحة تمويل داعش"CIFG" اجتماعها الرابع برئاسة الولاياتالمتحدة وإيطاليا.',
    );
    expect(proposedValue(intake, 'meeting.coChairs')).toEqual(['US', 'IT']);
    expect(intake.warnings.some((warning) => warning.startsWith('two-scripts-in-one-word'))).toBe(true);
  });

  it('T56: Hijri beside Gregorian only checks it', () => {
    const date = (words: string) =>
      read(`${held} الثالث في الرياض ${words}.`).proposals.find(({ field }) => field === 'meeting.date');
    expect(date('23-24 ذو الحجة 1436ه الموافق 6 و 7 أكتوبر 2015م')?.value).toBe('2015-10-06/2015-10-07');
    expect(date('23-24 ذو الحجة 1436ه الموافق 6 و 7 أكتوبر 2015م')?.flags).toEqual([]);
    const atOdds = read(`${held} الثالث في الرياض 15 ذو الحجة 1436ه الموافق 6 أكتوبر 2015م.`);
    expect(proposedValue(atOdds, 'meeting.date')).toBeUndefined();
    expect(atOdds.warnings.some((warning) => warning.startsWith('calendar-mismatch'))).toBe(true);
  });

  it.each([
    ['٢٥/١٠/٢٠١٦', '2016-10-25'],
    ['29.آب.2020', '2020-08-29'],
    ['13.تشرين2.2018', '2018-11-13'],
    ['13 فبراير/ شباط', 'XXXX-02-13'],
    ['11/22/2019', '2019-11-22'],
  ])('T57: %s is %s', (words, value) => {
    expect(proposedValue(read(`${held} الرابع في روما يوم ${words}.`), 'meeting.date')).toBe(value);
  });

  it('T57: an order that stays open is asked', () => {
    const date = read(`${held} الرابع يوم 03/04/2019.`).proposals.find(({ field }) => field === 'meeting.date');
    expect([date?.value, date?.alternatives.map(({ value }) => value)]).toEqual(['2019-04-03', ['2019-03-04']]);
    expect(date?.confidence).toBeLessThan(0.6);
  });

  it('T58: «أمس» and weekdays need the day of publication', () => {
    const text = 'عقدت مجموعة مكافحة تمويل داعش أمس اجتماعها الرابع.';
    expect(proposedValue(read(text), 'meeting.date')).toBeUndefined();
    expect(proposedValue(read(text, '2026-03-10'), 'meeting.date')).toBe('2026-03-09');
    const weekday = 'عقدت مجموعة مكافحة تمويل داعش الخميس الماضي اجتماعها الرابع.';
    expect(proposedValue(read(weekday, '2026-03-10'), 'meeting.date')).toBe('2026-03-05');
  });

  it('T59: days of two months are one range', () => {
    const text = `${held} الرابع في روما من 30 أيلول إلى 1 تشرين الأول 2026.`;
    expect(proposedValue(read(text), 'meeting.date')).toBe('2026-09-30/2026-10-01');
  });

  it('T60: people are not counted as states', () => {
    const intake = read(`${held} الرابع بحضور نحو 110 ممثلين عن 49 دولة.`);
    expect(proposedValue(intake, 'participants.count')).toEqual({ value: 49, basis: 'present', approx: false });
    expect(proposedValue(read(`${held} الرابع بحضور أكثر من 120 خبيرا.`), 'participants.count')).toBeUndefined();
  });

  it('T61: «الرباعية» gives no number', () => {
    const intake = read(`${held} الرابع وناقشت عمل لجنة المركز الرباعية.`);
    expect(intake.proposals.filter(({ field }) => field.endsWith('.count'))).toEqual([]);
  });

  it('T62: a wrong form of a name is recognised', () => {
    const intake = read(`${held} الرابع بمشاركة المنظمة الدولية للشرطة القضائية "الانتربول".`);
    expect(proposedValue(intake, 'organisations')).toEqual(['INTERPOL']);
  });

  it('T64: tatweel and quotes change nothing', () => {
    const intake = read('عقدت مجموعة مكافحة تمويل ”داعـش“ اجتماعـها الثـالث في رومـا.');
    expect([intake.body, proposedValue(intake, 'meeting.ordinal'), proposedValue(intake, 'meeting.venue')]).toEqual([
      ...['cifg', 3, { city: 'Rome', country: 'IT' }],
    ]);
  });

  it('T68: the number of a ministerial is not the number of the group', () => {
    const intake = read(
      'استضافت مراكش الاجتماع الوزاري التاسع للتحالف الدولي لهزيمة داعش، ورحب الوزراء بنتائج مجموعة مكافحة تمويل داعش.',
    );
    expect([intake.body, proposedValue(intake, 'meeting.ordinal')]).toEqual(['ministerial', 9]);
  });
});
