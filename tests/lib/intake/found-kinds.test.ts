import { describe, expect, it } from 'vitest';
import { toIntakeJson } from '@/lib/cli/intake-json';
import type { Field } from '@/lib/intake/intake-format';
import { proposedValue, read } from '@/tests/support/intake';

type Expected = { recordType?: string } & Partial<Record<Field, unknown>>;
type Row = [text: string, expected: Expected];

const group = 'مجموعة مكافحة تمويل داعش';
const plain = `عقدت ${group} اجتماعها الثالث عشر في روما`;
const english = 'The Counter ISIS Finance Group met in Rome';
const oslo = { city: 'Oslo', country: 'NO' };
const rome = { city: 'Rome', country: 'IT' };
const lillehammer = { city: 'Lillehammer', country: 'NO' };
const notHeld: Expected = {
  ...{ recordType: 'not-a-meeting-record', 'meeting.ordinal': undefined },
  ...{ 'meeting.date': undefined, 'meeting.venue': undefined },
};
const second = (date: string | null) => ({ body: 'cifg', ordinal: 2, date, venue: oslo });
const present = (value: number, approx = false) => ({ value, basis: 'present', approx });
const pledged = (value: number) => [{ value, currency: 'USD', role: 'pledged' }];
const backwards = (text: string) => Array.from(text).toReversed().join('');

/** The kinds of fault that reading unknown texts showed, each with its examples and some of their siblings. */
const kinds: Record<string, Row[]> = {
  'the previous meeting is not this one': [
    [
      `تبحث ${group} في ليلهامر سبل تجفيف موارد التنظيم، وذلك استكمالا للاجتماع الثاني للمجموعة الذي احتضنته أوسلو في شباط الماضي.`,
      { 'meeting.ordinal': undefined, 'meeting.date': undefined, 'meeting.previous': second('XXXX-02-XX') },
    ],
    [
      `اجتمعت ${group} في ليلهامر في أعقاب الاجتماع الثاني الذي عقد في أوسلو في شباط الماضي.`,
      { 'meeting.ordinal': undefined, 'meeting.venue': lillehammer, 'meeting.previous': second('XXXX-02-XX') },
    ],
    [
      `اجتمعت ${group} في ليلهامر عقب الاجتماع الثاني الذي استضافته أوسلو.`,
      { 'meeting.ordinal': undefined, 'meeting.venue': lillehammer, 'meeting.previous': second(null) },
    ],
    [
      `اجتمعت ${group} في ليلهامر بعد الاجتماع الثاني في أوسلو.`,
      { 'meeting.ordinal': undefined, 'meeting.venue': lillehammer, 'meeting.previous': second(null) },
    ],
    [
      `اجتمعت ${group} في ليلهامر متابعة لأعمال الاجتماع الثاني الذي عقد في أوسلو في شباط الماضي.`,
      { 'meeting.ordinal': undefined, 'meeting.venue': lillehammer, 'meeting.previous': second('XXXX-02-XX') },
    ],
    [
      'In our meeting in Bergen last January we agreed on a plan. The Counter ISIS Finance Group met in Rome today.',
      { recordType: 'cifg-meeting', 'meeting.venue': rome, 'meeting.date': undefined },
    ],
  ],
  'a meeting of today is no next one': [
    [
      `تلتئم ${group} في اجتماعها العاشر المزمع انعقاده مساء اليوم في أوسلو.`,
      { 'meeting.ordinal': 10, 'meeting.venue': oslo, 'meeting.next': undefined },
    ],
    [
      `أوسلو، 5 أيار/مايو 2026\nعقدت النرويج وكندا اليوم لقاء افتراضيا ضمن ${group}.`,
      { 'meeting.date': '2026-05-05', 'meeting.mode': 'virtual' },
    ],
    [
      "The Counter ISIS Finance Group convened in Oslo. Speaking at today's meeting, the chair thanked members.",
      { 'meeting.venue': oslo, 'meeting.next': undefined },
    ],
  ],
  'the day of a publication is not that of the meeting': [
    [
      `وفي خبر صدر يوم الثلاثاء 3 آذار 2026 أن ${group} عقدت اجتماعها العاشر أواخر شهر شباط الماضي.`,
      { 'meeting.ordinal': 10, 'meeting.date': '2026-02-XX' },
    ],
  ],
  'a number may count something else': [
    [
      `عقدت ${group} اجتماعا في أوسلو يوم 5 أيار 2026. وكان الاجتماع الثالث الذي تحضره وفود الجنوب.`,
      { 'meeting.ordinal': undefined, 'meeting.date': '2026-05-05' },
    ],
    [`${plain}. وقد التحق بالمجموعة تسعة أعضاء جدد.`, { 'members.count': undefined }],
    [
      `${plain}. وانضمت كينيا إلى المجموعة بوصفها العضو الـ61.`,
      { 'meeting.ordinal': 13, 'members.count': { value: 61, basis: 'members', approx: false } },
    ],
  ],
  'not held, moved, cancelled': [
    [`أجّلت ${group} اجتماعها العاشر الذي كان مقررا في أوسلو يوم 5 أيار 2026 إلى أجل غير مسمى.`, notHeld],
    [`لم تعقد ${group} اجتماعها العاشر في أوسلو يوم 5 أيار 2026.`, notHeld],
    [`ألغت ${group} اجتماعها العاشر الذي كان مقررا في أوسلو يوم 5 أيار 2026.`, notHeld],
    [`عدلت ${group} عن عقد اجتماعها العاشر في أوسلو.`, notHeld],
    [`صرف النظر عن عقد الاجتماع العاشر ل${group} في أوسلو.`, notHeld],
    [`تخلت النرويج عن استضافة الاجتماع العاشر ل${group}.`, notHeld],
    [`تعذر عقد الاجتماع العاشر ل${group} في أوسلو يوم 5 أيار 2026.`, notHeld],
    ['The Counter ISIS Finance Group did not meet in Oslo on 5 May 2026.', notHeld],
    [
      'The tenth meeting of the Counter ISIS Finance Group, planned for 5 May 2026 in Oslo, was postponed indefinitely.',
      notHeld,
    ],
    ['The tenth meeting of the Counter ISIS Finance Group in Oslo has been cancelled.', notHeld],
    [
      'The tenth meeting of the Counter ISIS Finance Group, originally planned for 5 May 2026 in Oslo, was moved to Rome and held on 7 June 2026.',
      { 'meeting.ordinal': 10, 'meeting.date': '2026-06-07', 'meeting.venue': rome },
    ],
    [
      'The Counter ISIS Finance Group, adjourned from 22 December 2025, met in Rome on 14 January 2026.',
      { 'meeting.date': '2026-01-14', 'meeting.venue': rome },
    ],
  ],
  'a range has all its days': [
    [`${plain} يومي 31 يناير و1 فبراير 2017.`, { 'meeting.date': '2017-01-31/2017-02-01' }],
    [`${plain} يومي 31 ديسمبر و1 يناير 2018.`, { 'meeting.date': '2017-12-31/2018-01-01' }],
    [`${plain} بين 5 و7 مارس 2017.`, { 'meeting.date': '2017-03-05/2017-03-07' }],
    [`${plain} من 5 وحتى 7 مارس 2017.`, { 'meeting.date': '2017-03-05/2017-03-07' }],
    [`${plain} من 5 ولغاية 7 مارس 2017.`, { 'meeting.date': '2017-03-05/2017-03-07' }],
    [`${plain} من الأحد 5 مارس إلى الثلاثاء 7 مارس 2017.`, { 'meeting.date': '2017-03-05/2017-03-07' }],
    [`${english}, December 31, 2017 - January 1, 2018.`, { 'meeting.date': '2017-12-31/2018-01-01' }],
    [`${english} on 29, 30 and 31 May 2017.`, { 'meeting.date': '2017-05-29/2017-05-31' }],
    [`${english} between 5 and 7 March 2017.`, { 'meeting.date': '2017-03-05/2017-03-07' }],
  ],
  'a day keeps its precision': [
    [`${plain} يوم 15 يناير كانون الثاني 2017.`, { 'meeting.date': '2017-01-15' }],
    [`${english} on 25.Mar.2017.`, { 'meeting.date': '2017-03-25' }],
    [`${english} on 22-Mar-2017.`, { 'meeting.date': '2017-03-22' }],
    [`${plain} في 15 ك2 2017.`, { 'meeting.date': '2017-01-15' }],
    [`${plain} في 15 ت1 2017.`, { 'meeting.date': '2017-10-15' }],
    [`${plain} في 22 مارس 1440هـ.`, { 'meeting.date': undefined }],
  ],
  'a list of states is whole': [
    [
      `${plain} برئاسة المملكة النرويجية والجمهورية البرتغالية ومملكة الدنمارك والولايات المتحدة الأمريكية.`,
      { 'meeting.coChairs': ['NO', 'PT', 'DK', 'US'] },
    ],
    [`${plain} برئاسة المملكة النرويجية والولايات المتحدةالأمريكية وكندا.`, { 'meeting.coChairs': ['NO', 'US', 'CA'] }],
    [`${plain} برئاسة إيطاليا والسعودية\nوالولايات المتحدة.`, { 'meeting.coChairs': ['IT', 'SA', 'US'] }],
    [
      `برئاسة المملكة العربية السعودية وجمهورية إيطاليا والولايات المتحدة الأمريكية والمملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية ومملكة الدنمارك ومملكة النرويج، ${plain} يوم 5 مارس 2017.`,
      {
        'meeting.coChairs': ['SA', 'IT', 'US', 'GB', 'DK', 'NO'],
        'meeting.venue': rome,
        'meeting.date': '2017-03-05',
      },
    ],
  ],
  'a dateline and a participle name the place, a quotation does not': [
    [
      'OSLO, Norway, May 3 - The Counter ISIS Finance Group convened its twelfth meeting on May 2-3, 2026.',
      { 'meeting.venue': oslo, 'meeting.date': '2026-05-02/2026-05-03' },
    ],
    [`صدر بيان عن الاجتماع العاشر ل${group} المنعقد في ليلهامر.`, { 'meeting.venue': lillehammer }],
    [`عقدت ${group} اجتماعها الثالث عشر. وقال الوزير: «نحن في النرويج نشكر الجميع».`, { 'meeting.venue': undefined }],
  ],
  'a plain meeting is a record': [
    [
      'استضافت مملكة النرويج اجتماعا لكبار المسؤولين من المجموعة المصغرة للتحالف في ليلهامر.',
      { recordType: 'other-meeting', 'meeting.venue': lillehammer },
    ],
    [
      `وقال الوزير على هامش اجتماع ${group} المنعقد في ليلهامر إن النرويج ترحب بالوفود. وغاية اللقاء توحيد الجهود.`,
      { recordType: 'cifg-meeting', 'meeting.venue': lillehammer },
    ],
    ['I co-chaired a joint session of the FATF and the CIFG in Paris.', { recordType: 'cifg-meeting' }],
    [`عقدت ${group} اجتامعها الرابع في أوسلو.`, { recordType: 'cifg-meeting', 'meeting.ordinal': 4 }],
  ],
  'a count may stand in another sentence': [
    [`عقدت ${group} اجتماعها في أوسلو. وحضر 31 من الأعضاء والمراقبين.`, { 'participants.count': present(31) }],
    [
      'فرضت وزارة الخزانة الأمريكية عقوبات على 9 أفراد وكيانين.',
      { designations: { value: 11, authority: 'ofac', date: null } },
    ],
    [
      'فرضت وزارة الخزانة الأمريكية عقوبات على شبكة تضم أربعة وسطاء.',
      { designations: { value: 4, authority: 'ofac', date: null } },
    ],
  ],
  'the day of a document goes before that of its page': [
    [
      '5/7/2027\n6/3/2026\nOSLO - Two days ago, on June 1-2, the Counter ISIS Finance Group met in Oslo.',
      { 'statement.date': '2026-06-03', 'meeting.date': '2026-06-01/2026-06-02' },
    ],
    [
      `[12:34 م، 2017/3/9] أحمد: عقدت ${group} اجتماعها العاشر في أوسلو يومي 5 و6 مارس 2017.`,
      { 'meeting.date': '2017-03-05/2017-03-06' },
    ],
  ],
  'an unnamed ministry is no issuer, a body no topic': [
    [
      `التقى وزير المالية النرويجي أعضاء ${group} في أوسلو. وقال بيان صدر عن الوزارة إن الاجتماع ناجح.`,
      { 'statement.issuer': undefined },
    ],
    [`${plain}. وحضر أمين هيئة مكافحة تبييض الأموال.`, { topics: undefined }],
  ],
  'a number is read whole': [
    [`${plain}. وتعهد الأعضاء بتقديم مليون ومئتين وخمسة وأربعين ألفاً وسبعمائة دولار.`, { amount: pledged(1_245_700) }],
    [`${plain}. وتعهد الأعضاء بتقديم 3 ملايين و500 ألف دولار.`, { amount: pledged(3_500_000) }],
    [`${plain}. وتعهد الأعضاء بتقديم 1,5 مليار دولار.`, { amount: pledged(1_500_000_000) }],
    [`${english}. Members pledged $600m.`, { amount: pledged(600_000_000) }],
    [`${plain}. وحضر الأعضاء الأربع والسبعون.`, { 'members.count': { value: 74, basis: 'members', approx: false } }],
    [`${plain} بمشاركة أحد عشر بلدا.`, { 'participants.count': present(11) }],
    [`${plain} بمشاركة بضع وثلاثين دولة.`, { 'participants.count': present(30, true) }],
    [
      `${plain} بمشاركة إحدى وسبعين دولة. وتعهد الأعضاء بمئتي مليون دولار.`,
      { 'participants.count': present(71), amount: pledged(200_000_000) },
    ],
  ],
  'a line end is no end of a sentence': ['\r\n', '\n', '\u000b ', '\u0085 '].map((end) => [
    `${plain} يومي${end}5 و6 مارس 2017.`,
    { 'meeting.date': '2017-03-05/2017-03-06' },
  ]),
  'a damaged copy is read, or its fault is named': [
    [
      plain.replace('اجتماعها', 'ا\u200cجتماعها'),
      { recordType: 'cifg-meeting', 'meeting.ordinal': 13, 'meeting.venue': rome },
    ],
    [
      plain.replace('اجتماعها', 'االجتماع'),
      { recordType: 'cifg-meeting', 'meeting.ordinal': 13, 'meeting.venue': rome },
    ],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, rows) => {
  it.each(rows)('%s', (text, { recordType, ...values }) => {
    const intake = read(text);
    const fields = Object.keys(values) as Field[];
    expect(Object.fromEntries(fields.map((field) => [field, proposedValue(intake, field)]))).toEqual(values);
    if (recordType !== undefined) expect(toIntakeJson(intake, null).recordType).toBe(recordType);
  });
});

describe('what is doubtful is not sure', () => {
  it.each<[string, Field]>([
    [`${plain} برئاسة إيطاليا والسعودية والواليات المتحدة.`, 'meeting.coChairs'],
    [`${plain} السبت 5 مارس 2017.`, 'meeting.date'],
    [plain.replace('اجتماعها', 'االجتماع'), 'meeting.ordinal'],
    [`عقدت ${group} اجتامعها الرابع في أوسلو.`, 'meeting.ordinal'],
  ])('%s', (text, field) => {
    const confidence = read(text).proposals.find((proposal) => proposal.field === field)?.confidence;
    expect(confidence).toBeLessThan(0.9);
  });
});

it.each([
  backwards(`${plain} يوم الثلاثاء.`),
  backwards('اجتمع ممثلو الدول الأعضاء في المجموعة المالية وناقشوا سبل تجفيف المنابع.'),
])('names letters that stand in the order of the eye: %s', (text) => {
  expect(read(text).warnings).toContain('visual-order');
});
