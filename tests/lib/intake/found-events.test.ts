import { describe, expect, it } from 'vitest';
import type { Field } from '@/lib/intake/intake-format';
import { proposedValue, read } from '@/tests/support/intake';

type Expected = Partial<Record<Field, unknown>>;

const group = 'مجموعة مكافحة تمويل داعش';
const oslo = { city: 'Oslo', country: 'NO' };
const rome = { city: 'Rome', country: 'IT' };
const previous = (ordinal: number | null, date: string | null, venue: unknown = oslo) => ({
  ...{ body: 'cifg', ordinal, date, venue },
});

function expectValues(text: string, expected: Expected, published: string | null = null): void {
  const intake = read(text, published);
  const fields = Object.keys(expected) as Field[];
  expect(Object.fromEntries(fields.map((field) => [field, proposedValue(intake, field)]))).toEqual(expected);
}

describe('an earlier meeting', () => {
  it.each<[string, Expected]>([
    [
      `تبحث ${group} في ليلهامر سبل تجفيف موارد التنظيم، وذلك استكمالا للاجتماع الثاني للمجموعة الذي احتضنته أوسلو في شباط الماضي.`,
      { 'meeting.ordinal': undefined, 'meeting.date': undefined, 'meeting.previous': previous(2, 'XXXX-02-XX') },
    ],
    [
      `عقدت ${group} اجتماعها الثالث عشر في روما في أعقاب الاجتماع الثاني عشر الذي عقد في أوسلو في شباط 2026.`,
      { 'meeting.ordinal': 13, 'meeting.venue': rome, 'meeting.previous': previous(12, '2026-02-XX') },
    ],
    [
      `عقدت ${group} اجتماعها في روما يوم 5 أيار 2026 امتدادا لاجتماعها الثاني عشر في أوسلو.`,
      { 'meeting.ordinal': undefined, 'meeting.date': '2026-05-05', 'meeting.previous': previous(12, null) },
    ],
    [
      `اجتمعت ${group} في روما لمتابعة مقررات الجلسة السابعة، وهي الجلسة التي استقبلتها أوسلو في شباط 2026.`,
      { 'meeting.ordinal': undefined, 'meeting.venue': rome, 'meeting.previous': previous(7, '2026-02-XX') },
    ],
    [
      'In our meeting in Oslo last January we agreed on a plan, and the Counter ISIS Finance Group met again in Rome on 5 May 2026 for its tenth meeting.',
      { 'meeting.ordinal': 10, 'meeting.date': '2026-05-05', 'meeting.venue': rome },
    ],
    [
      "The CIFG met in Rome on 5 May 2026. It was the group's tenth meeting; the ninth had been held in Oslo in November 2025.",
      { 'meeting.ordinal': 10, 'meeting.date': '2026-05-05', 'meeting.previous': previous(9, '2025-11-XX') },
    ],
  ])('keeps its number, day and place: %s', (text, expected) => expectValues(text, expected));
});

describe('a meeting of the day', () => {
  it.each<[string, string | null, Expected]>([
    [
      `تلتئم ${group} في اجتماعها العاشر المزمع انعقاده مساء اليوم في أوسلو.`,
      '2026-05-05',
      { 'meeting.ordinal': 10, 'meeting.date': '2026-05-05', 'meeting.venue': oslo, 'meeting.next': undefined },
    ],
    [
      `أوسلو، 5 أيار/مايو 2026\nعقدت النرويج وكندا اليوم لقاء افتراضيا ضمن ${group}.`,
      null,
      { 'meeting.date': '2026-05-05', 'meeting.mode': 'virtual', 'statement.date': '2026-05-05' },
    ],
    [
      "The CIFG opened its tenth meeting in Oslo. At today's meeting the members discussed hawala.",
      '2026-05-05',
      { 'meeting.date': '2026-05-05', 'meeting.next': undefined },
    ],
    [`عقدت ${group} اجتماعها في روما، وهو اليوم نفسه الذي عقد فيه مؤتمر آخر.`, null, { 'meeting.date': undefined }],
  ])('is dated from the text or its publication: %s', (text, published, expected) =>
    expectValues(text, expected, published),
  );
});

describe('a day of publication', () => {
  it.each<[string, Expected]>([
    [
      `وفي خبر صدر يوم الثلاثاء 3 آذار 2026 أن ${group} عقدت اجتماعها العاشر أواخر شهر شباط الماضي.`,
      { 'meeting.ordinal': 10, 'meeting.date': '2026-02-XX' },
    ],
    [
      `أوردت صحيفة المرفأ، في عددها الصادر الخميس 11 حزيران/يونيو 2026، أن ${group} اجتمعت أول من أمس في أوسلو.`,
      { 'meeting.date': '2026-06-09', 'meeting.venue': oslo },
    ],
    [
      'In a statement released on Wednesday, March 4, 2026, the CIFG said that it had met late last month in Oslo.',
      { 'meeting.date': '2026-02-XX', 'statement.date': '2026-03-04', 'statement.issuer': 'the CIFG' },
    ],
  ])('is an anchor and no day of the meeting: %s', (text, expected) => expectValues(text, expected));
});

describe('a number', () => {
  it.each<[string, Expected]>([
    [`عقدت ${group} اجتماعا في أوسلو. وكان الاجتماع الثالث الذي تحضره وفود الجنوب.`, { 'meeting.ordinal': undefined }],
    [
      'The CIFG met in Oslo. It was the second meeting of the group that Jonas Reinholt had chaired.',
      { 'meeting.ordinal': undefined },
    ],
    [`عقدت ${group} اجتماعا في أوسلو. ويعد هذا الاجتماع التاسع الذي تعقده المجموعة.`, { 'meeting.ordinal': 9 }],
    [`انعقد اجتماع ${group} الخامس عشر في أوسلو.`, { 'meeting.ordinal': 15 }],
    [
      `عقدت ${group} اجتماعها في روما. وقد التحق بالمجموعة تسعة أعضاء جدد.`,
      { 'members.count': undefined, 'participants.count': undefined },
    ],
    [
      `انضمت كينيا إلى ${group} بوصفها العضو الـ61.`,
      { 'members.count': { value: 61, basis: 'members', approx: false } },
    ],
    [
      'At its tenth meeting in Oslo the CIFG welcomed Iceland as its sixty-sixth member.',
      { 'meeting.ordinal': 10, 'members.count': { value: 66, basis: 'members', approx: false } },
    ],
    [
      `عقدت ${group} اجتماعها في أوسلو. وحضر 31 من الأعضاء والمراقبين.`,
      { 'participants.count': { value: 31, basis: 'present', approx: false } },
    ],
    [
      'فرضت وزارة الخزانة الأمريكية عقوبات على 9 أفراد وكيانين.',
      { designations: { value: 11, authority: 'ofac', date: null } },
    ],
    [
      'أدرجت وزارة الخزانة الأمريكية شبكة تضم أربعة وسطاء.',
      { designations: { value: 4, authority: 'ofac', date: null } },
    ],
  ])('belongs to what it counts: %s', (text, expected) => expectValues(text, expected));
});

describe('a meeting that was not held', () => {
  it.each([
    `أجّلت ${group} اجتماعها العاشر الذي كان مقررا في أوسلو يوم 5 أيار 2026 إلى أجل غير مسمى.`,
    `لم تعقد ${group} اجتماعها العاشر في أوسلو يوم 5 أيار 2026.`,
    `لن تعقد ${group} اجتماعها العاشر في أوسلو.`,
    `ألغت ${group} اجتماعها العاشر في أوسلو.`,
    `نفى مصدر رسمي أن تكون ${group} قد عقدت اجتماعا في أوسلو يوم 3 آذار 2027.`,
    'The CIFG did not meet in Oslo on 5 May 2026 as planned.',
    'The tenth meeting of the CIFG, due in Oslo on 5 May 2026, was postponed indefinitely.',
    'The CIFG has called off the gathering it was to hold in Marseille on 7 and 8 June 2027.',
  ])('proposes nothing: %s', (text) => {
    const { recordType, body, proposals } = read(text);
    expect([recordType, body]).toEqual(['not-a-meeting-record', 'cifg']);
    expect(proposals.filter(({ field }) => field.startsWith('meeting.'))).toEqual([]);
  });

  it.each<[string, Expected]>([
    [
      `تأجل اجتماع ${group} من 4 أيار 2026 إلى 18 أيار 2026، على أن يعقد في أوسلو بدلا من إسطنبول.`,
      { 'meeting.date': '2026-05-18', 'meeting.venue': oslo },
    ],
    [
      'The CIFG, adjourned from 22 December 2025, met in Rome on 14 January 2026.',
      { 'meeting.date': '2026-01-14', 'meeting.venue': rome },
    ],
    [
      "The CIFG's tenth meeting, originally set for Prague on 2 May 2027, will instead be held in Oslo on 9 May 2027.",
      { 'meeting.ordinal': 10, 'meeting.date': '2027-05-09', 'meeting.venue': oslo },
    ],
    [`لم تعقد ${group} اجتماعا بهذا الحجم منذ سنوات: ستون دولة التقت في أوسلو.`, { 'meeting.venue': oslo }],
  ])('on its old day has a new one: %s', (text, expected) => expectValues(text, expected));
});

describe('a place', () => {
  it.each<[string, Expected]>([
    [
      'OSLO, Norway, May 3 - The CIFG convened its twelfth meeting on May 2-3, 2026.',
      { 'meeting.date': '2026-05-02/2026-05-03', 'meeting.venue': oslo },
    ],
    ['OSLO, 3 May 2026 - The CIFG met on Thursday, the Treasury said.', { 'meeting.venue': undefined }],
    [`عقدت ${group} اجتماعها الرابع المنعقد في أوسلو.`, { 'meeting.venue': oslo }],
    [
      `عقدت ${group} اجتماعها الرابع. وقال الوزير: «نحن في النرويج نعمل مع شركائنا على قطع التمويل».`,
      { 'meeting.venue': undefined },
    ],
    [
      `عقدت ${group} اجتماعها الرابع في مدينة طرابلس اللبنانية.`,
      { 'meeting.venue': { city: 'Tripoli', country: 'LB' } },
    ],
    [
      `بحثت ${group} في اجتماع لها في أوسلو القانون الذي أقره المجلس البلدي في روما يوم 3 نيسان 2019.`,
      { 'meeting.date': undefined, 'meeting.venue': oslo },
    ],
    [
      `عقدت ${group}، برئاسة مشتركة تولاها عن الجانب الإيطالي مدير عام الوقاية من الجرائم المالية في وزارة الاقتصاد والمالية، وعن الجانب الأمريكي مساعد وزير الخزانة لشؤون تمويل الإرهاب والجرائم المالية، اجتماعها العاشر في أوسلو يوم 5 أيار 2026.`,
      { 'meeting.ordinal': 10, 'meeting.date': '2026-05-05', 'meeting.venue': oslo, 'meeting.coChairs': ['IT', 'US'] },
    ],
  ])('is that of the meeting, however far: %s', (text, expected) => expectValues(text, expected));
});

describe('a kind', () => {
  it.each([
    [
      'استضافت مملكة النرويج اجتماعا لكبار المسؤولين من المجموعة المصغرة للتحالف في ليلهامر.',
      'other-meeting',
      'small-group',
    ],
    [
      `وقال الوزير على هامش اجتماع ${group} المنعقد في ليلهامر إن العمل مستمر. وغاية اللقاء توحيد الجهود.`,
      'main-meeting',
      'cifg',
    ],
    ['I co-chaired a joint session of the FATF and the CIFG in Paris on 3 May 2026.', 'main-meeting', 'cifg'],
    [`عقدت ${group} اجتامعها الرابع في روما.`, 'main-meeting', 'cifg'],
    ['The CIFG held its tenth meeitng in Rome.', 'main-meeting', 'cifg'],
    [`على هامش مشاركته في اجتماع ${group} المنعقد في روما، وقّع الوزير مذكرة.`, 'not-a-meeting-record', null],
    [`بعد اجتياحها الثالث للبلدة ذكرت الصحف ${group}.`, 'not-a-meeting-record', null],
  ])('is told by who meets: %s', (text, recordType, body) => {
    const intake = read(text);
    expect([intake.recordType, intake.body]).toEqual([recordType, body]);
  });
});

describe('who issued a statement', () => {
  it.each<[string, Expected]>([
    [
      `استضافت وزارة المالية الإيطالية اجتماع ${group} في روما. وقال بيان صدر عن الوزارة إن العمل مستمر.`,
      { 'statement.issuer': 'وزارة المالية الإيطالية' },
    ],
    [`عقدت ${group} اجتماعها في روما. وقال بيان صدر عن الوزارة إن العمل مستمر.`, { 'statement.issuer': undefined }],
    [`عقدت ${group} اجتماعها في روما. وألقى أمين هيئة مكافحة تبييض الأموال كلمة.`, { topics: undefined }],
  ])('is named, or nobody is: %s', (text, expected) => expectValues(text, expected));
});
