import { describe, expect, it } from 'vitest';
import { findFurniture } from '@/lib/text/documents/furniture';
import { growthOf, mostGrowth } from '@/tests/support/growth';

const arabicBody = [
  'اختتمت لجنة الموانئ اجتماعها السابع بحضور ممثلين عن اثنتي عشرة دولة.',
  'وأكد الأعضاء أهمية تبادل المعلومات بين الموانئ في وقتها.',
];
const englishBody = [
  'The Harbour Committee met for the seventh time and discussed the safety of ships.',
  'Members agreed to share what they know in good time.',
];

function removedFrom(lines: string[]): string[] {
  const text = lines.join('\n\n');
  return findFurniture(text).map(({ start, end, why }) => `${why}: ${text.slice(start, end)}`);
}

describe('furniture around an Arabic text', () => {
  it.each([
    ['loading', 'جاري التحميل'],
    ['loading', 'جاري تحميل ... بريد الساحل'],
    ['advert', 'إعلان الرئيسية'],
    ['advert', 'إعلان في أعلى التدوينة'],
    ['menu', 'الرئيسية | أخبار | اقتصاد'],
    ['menu', 'أخبارالعالم العربيدولي'],
    ['feed', 'RSS'],
    ['language-switch', 'English Français'],
    ['lone-number', '٧'],
    ['site-name', 'بريد الساحل - أخبار البحر - Coast Mail'],
    ['share', 'مشاركة :'],
    ['banner', 'تخطي إلى المحتوى الرئيسي'],
  ])('above it: %s, as in «%s»', (why, line) => {
    expect(removedFrom([line, 'لجنة الموانئ في اجتماعها السابع', ...arabicBody])).toEqual([`${why}: ${line}`]);
  });

  it.each([
    ['comments', 'التعليقات'],
    ['comments', 'ليست هناك تعليقات:'],
    ['comments', '3 تعليقات'],
    ['comments', 'لن يتم نشر عنوان بريدك الإلكتروني.'],
    ['related', 'إقرأ ايضاً'],
    ['share', 'فيسبوك تويتر واتساب'],
    ['form', 'إتصل بنا'],
    ['form', 'للاشتراك في التحديثات يرجى إدخال عنوان بريدكم في الحقل أدناه.'],
    ['copyright', 'جميع الحقوق محفوظة © بريد الساحل 2020'],
  ])('below it: %s, as in «%s»', (why, line) => {
    expect(removedFrom([...arabicBody, line])).toEqual([`${why}: ${line}`]);
  });

  it('within it: a link to another article, and an advertisement', () => {
    const [first = '', second = ''] = arabicBody;
    const lines = [first, 'اقرأ أيضاً: سفن جديدة تدخل الخدمة', 'إعلان ممول', second];
    expect(removedFrom(lines)).toEqual(['related: اقرأ أيضاً: سفن جديدة تدخل الخدمة', 'advert: إعلان ممول']);
  });

  it('a whole contact form, and the titles of other articles', () => {
    const form = ['نموذج الاتصال', 'الاسم', 'بريد إلكتروني *', 'رسالة *'];
    expect(removedFrom([...arabicBody, ...form])).toEqual(form.map((line) => `form: ${line}`));
    const links = ['مواضيع ذات صلة', 'سفن جديدة تدخل الخدمة', 'افتتاح رصيف في الميناء القديم'];
    expect(removedFrom([...arabicBody, ...links])).toEqual(links.map((line) => `related: ${line}`));
  });
});

describe('furniture around an English text', () => {
  it.each([
    ['banner', 'Skip to main content'],
    ['banner', 'We use cookies to make this site better for you.'],
    ['menu', 'Home | News | About us'],
    ['advert', 'ADVERTISEMENT'],
    ['site-name', 'Coast Mail | Harbour News | Politics desk'],
  ])('above it: %s, as in "%s"', (why, line) => {
    expect(removedFrom([line, 'Harbour Committee Issues Statement', ...englishBody])).toEqual([`${why}: ${line}`]);
  });

  it.each([
    ['share', 'Facebook Twitter WhatsApp'],
    ['comments', 'Leave a comment'],
    ['related', 'Related articles'],
    ['form', 'Subscribe to our newsletter'],
    ['form', 'Sign up for our weekly letter and never miss a ship.'],
    ['copyright', 'Copyright 2020 Coast Mail. All rights reserved.'],
  ])('below it: %s, as in "%s"', (why, line) => {
    expect(removedFrom([...englishBody, line])).toEqual([`${why}: ${line}`]);
  });
});

describe('what stays', () => {
  it.each([
    ['a title', ['لجنة الموانئ في اجتماعها السابع', ...arabicBody]],
    ['a declaration, which in Arabic is an advertisement too', ['إعلان روما', ...arabicBody]],
    ['a dateline', ['مدينة ساحلية - وكالات - واس:', ...arabicBody]],
    ['a date', ['20 تشرين الثاني/نوفمبر 2019', ...arabicBody]],
    ['a year on a line of its own', ['2019', ...arabicBody]],
    ['a word of a menu within the text', [arabicBody[0] ?? '', 'اقتصاد', arabicBody[1] ?? '']],
    ['a numbered list', ['1. Ships', '2. Harbours', ...englishBody]],
    ['a signature', [...englishBody, 'Harbour Committee']],
    ['a word of a form without a form', ['Name', ...englishBody]],
    ['a sentence that begins with a word of a menu', ['News of the meeting reached every harbour in the region.']],
    ['an appeal to share in the text itself', [englishBody[0] ?? '', 'Share what you know with your harbour.']],
    ['paragraphs after a link in the middle', [arabicBody[0] ?? '', 'اقرأ أيضاً', ...arabicBody]],
  ])('%s', (_what, lines) => {
    const removed = removedFrom(lines).filter((line) => !line.startsWith('related: اقرأ أيضاً'));
    expect(removed).toEqual([]);
  });

  it('is every sentence, whatever stands around it', () => {
    const lines = ['rss', ...arabicBody, 'التعليقات', ...englishBody, 'مشاركة'];
    const text = lines.join('\n');
    const removed = findFurniture(text).map(({ start, end }) => text.slice(start, end));
    expect(removed).toEqual(['rss', 'مشاركة']);
  });
});

describe('the search for furniture', () => {
  it('names spans of the text as given, in order, without white space', () => {
    const text = '  rss \n\n\u00a0\nأخبار\n نص قصير.';
    const spans = findFurniture(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['rss', 'أخبار']);
  });

  it('finds nothing in nothing', () => {
    expect(findFurniture('')).toEqual([]);
    expect(findFurniture('\n \n')).toEqual([]);
  });

  it.each([
    ['one long line', 'أخبار '.repeat(3_300)],
    ['many short lines', 'أخبار\n'.repeat(3_300)],
    ['many lines of cues', 'اقرأ أيضا: '.repeat(10).concat('\n').repeat(180)],
  ])('takes time in proportion to the length of %s', (_what, text) => {
    expect(growthOf((times) => findFurniture(text.repeat(times)))).toBeLessThan(mostGrowth);
  });
});
