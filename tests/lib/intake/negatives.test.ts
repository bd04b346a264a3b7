import { describe, expect, it } from 'vitest';
import type { Field } from '@/lib/intake/intake-format';
import { proposedValue, read } from '@/tests/support/intake';

const frame = (sentence: string) => `عقدت مجموعة مكافحة تمويل داعش اجتماعها الرابع. ${sentence}`;

describe('what a text does not say', () => {
  it.each<[string, Field]>([
    ['ويحتاج القطاع إلى دعم مالي كبير.', 'states'],
    ['وبحث الأعضاء النظام المالي العالمي.', 'states'],
    ['واجتمعت الوفود بالاوقات المحددة.', 'states'],
    ['وقال إن الأمر سيان عند الجميع.', 'states'],
    ['وقال إن تنظيم الدولة الإسلامية في العراق والشام يضعف.', 'states'],
    ['ورصدت المجموعة ملايين المحاولات.', 'amount'],
    ['وبلغت النسبة 95 بالمئة.', 'amount'],
    ['وتضررت 600 مدرسة.', 'amount'],
    ['وقيمة المشروع دولار رمزي.', 'amount'],
    ['وأشار إلى القرار الصادر عام 2019.', 'unscr'],
    ['وناقش الأعضاء قرار المحكمة رقم 17.', 'unscr'],
    ['ونفذ التنظيم هجوما في 26 آب/أغسطس 2026.', 'meeting.date'],
    ['واعتقل ممول في 3 مارس 2026.', 'meeting.date'],
    ['وتأسست المجموعة في يناير 2015.', 'meeting.date'],
    ['وفق قرار مجلس الأمن 2254.', 'meeting.date'],
    ['وعرض التقرير بيانات العام 2021.', 'meeting.date'],
    ['ويتخذ المركز من الرياض مقرا له.', 'meeting.venue'],
    ['ونفذ التنظيم هجوما في كابول.', 'meeting.venue'],
    ['واستعرضت قيادة العملية الموجودة في تامبا خططها.', 'meeting.venue'],
    ['وبحثت الوضع في سوريا.', 'meeting.venue'],
    ['وناقش الأعضاء العملات الافتراضية.', 'meeting.mode'],
    ['وتابع الأعضاء الأصول الافتراضية عن كثب.', 'meeting.mode'],
    ['وشارك وزير المالية عن بعد.', 'meeting.mode'],
    ['وألقى نائب المدير كلمة عبر الاتصال المرئي.', 'meeting.mode'],
    ['وقال رئيس إيطاليا ورئيس فرنسا إن الأمر مهم.', 'meeting.coChairs'],
    ['وشددت على دور رئيسي لإيطاليا وفرنسا.', 'meeting.coChairs'],
    ['وحضر مركز تترأسه السعودية والولايات المتحدة.', 'members.count'],
    ['ويضم التحالف الدولي لهزيمة داعش 83 دولة.', 'members.count'],
    ['وشارك نحو 300 خبير.', 'participants.count'],
    ['وقتل 12 عنصرا.', 'participants.count'],
    ['ومضت ثلاث سنوات ونصف السنة.', 'participants.count'],
    ['وسمت المدينة ثلاثة شوارع.', 'designations'],
    ['وتعقد المجموعة اجتماعاتها بانتظام.', 'meeting.next'],
    ['وقالت صحيفة المرفأ إن نسخة من البيان وصلتها.', 'statement.issuer'],
    ['وقد ترجم الكتاب إلى لغات عدة.', 'statement.translation'],
  ])('%s → no %s', (sentence, field) => {
    expect(proposedValue(read(frame(sentence)), field)).toBeUndefined();
  });

  it.each<[string, Field]>([
    ['The attack of 3 May 2026 killed twelve people.', 'meeting.date'],
    ['The group was established in January 2015.', 'meeting.date'],
    ['Members discussed virtual assets.', 'meeting.mode'],
    ['The deputy minister joined remotely.', 'meeting.mode'],
    ['ISIS branches operate in Somalia and Yemen.', 'meeting.venue'],
    ['The centre is headquartered in Riyadh.', 'meeting.venue'],
    ['Officials may march against us.', 'states'],
    ['The 85-member Global Coalition welcomed the work.', 'members.count'],
    ['About 200 experts attended.', 'participants.count'],
    ['Losses rose by 12 percent.', 'amount'],
  ])('%s → no %s', (sentence, field) => {
    expect(proposedValue(read(`The CIFG held its fourth meeting. ${sentence}`), field)).toBeUndefined();
  });

  it('takes the mode of a meeting for its own, whoever took part', () => {
    const intake = read(frame('وشارك وزير المالية في الاجتماع الذي عقد عن بعد.'));
    expect(proposedValue(intake, 'meeting.mode')).toBe('virtual');
  });

  it.each(['', ' ', '\n\n', '1', 'داعش', 'CIFG', 'مجموعة مكافحة تمويل داعش'])('%j is no record', (text) => {
    expect([read(text).recordType, read(text).proposals]).toEqual(['not-a-meeting-record', []]);
  });
});

describe('the issuer of what was said at a meeting', () => {
  it.each([
    ['Joint Statement of the Fourteenth Meeting of the Harbour Finance Group', 'the Harbour Finance Group'],
    ['Statement of the 3rd plenary session of the Harbour Council', 'the Harbour Council'],
    ['Communique by the Harbour Council', 'the Harbour Council'],
    ['أصدر الاجتماع الرابع لمجموعة المرفأ بياناً مشتركاً.', 'مجموعة المرفأ'],
    ['أصدرت مجموعة المرفأ بياناً مشتركاً.', 'مجموعة المرفأ'],
  ])('of “%s” is the body: %s', (title, issuer) => {
    const isArabic = /[ء-ي]/.test(title);
    const frameOf = isArabic ? frame('') : 'The CIFG held its fourth meeting.';
    expect(proposedValue(read(`${title}\n\n${frameOf}`), 'statement.issuer')).toBe(issuer);
  });
});
