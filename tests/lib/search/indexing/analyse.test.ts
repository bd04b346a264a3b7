import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentForms, queryForms } from '@/lib/search/indexing/analyse';
import { analyseFields } from '@/lib/search/indexing/document';
import { tokenize } from '@/lib/text/characters/tokens';
import { hardText } from '@/tests/support/hard-text';

/** Whether a reader who types the first finds a text that has the second. */
function finds(query: string, text: string): boolean {
  const words = tokenize(text).map((token) => {
    const { surface, stems } = documentForms(token);
    return new Set([...surface, ...stems]);
  });
  return tokenize(query).every((token) => {
    const { surface, stems } = queryForms(token);
    return words.some((word) => [...surface, ...stems].some((form) => word.has(form)));
  });
}

const matching: [query: string, text: string][] = (
  'وكالة/والوكالة وكالة/للوكالة وكالة/بالوكالة وكالة/كوكالة اموال/والأموال اتحاد/والاتحاد عراق/والعراق دعم/لدعم ' +
  'لجنة/للجنة لجنه/اللجنة لجنة/لجنتها لجنة/لجنتهم شركات/شركة شركة/شركات شركة/شركاتهم شركة/شركتين شركة/الشركتان ' +
  'قرارات/قرار قرار/قرارات قرار/قراراتها قرار/القرارين قرار/قراراً قرار/قرارا مشاركين/المشاركون مشارك/المشاركين ' +
  'مشارك/المشاركات عملية/عمليات عمليات/للعملية ممول/ممولي مالية/المالية مصرف/مصرفية مصرف/مصرفي باكستان/باكستاني ' +
  'مؤتمر/الموتمر موتمر/المؤتمر مسؤول/مسئول مسئول/المسؤولين رييس/رئيس رئيس/رييس اعضاء/الأعضاء اعضا/الأعضاء ' +
  'علي/على على/علي ايطاليا/إيطاليا إيطاليا/ايطالیا كوريا/کوریا تمويل/تمويلهم تمويل/وبتمويله تمويل/التمويل ' +
  'تَمْوِيل/تمويل تمويل/تَمْوِيلٌ داعـش/داعش داعش/لداعش داعش/وداعش داعش/بداعش تحالف/التحالف التحالف/تحالف ' +
  'التحالف/للتحالف تحالف/والتحالف حوالة/حوالات حوالات/الحوالة حوالة/بالحوالات جهود/جهودهم جهود/وجهودها ' +
  'اجتماع/اجتماعات اجتماع/الاجتماعين اجتماع/اجتماعها اجتماع/باجتماعه دولة/الدولتين عقوبات/عقوبة عقوبة/العقوبات ' +
  'تبرعات/تبرع هجوم/هجومين منظمة/منظمات منظمة/المنظمتان جمعية/جمعيات خيرية/الخيرية سوري/السورية عراقي/العراقية ' +
  'إرهابي/الإرهابية ارهابيين/الإرهابيون ارهاب/إرهابي فدية/الفدية سلاح/سلاحي مقاتل/المقاتلين ' +
  'مقاتلين/مقاتل مركز/مركزها بحرين/البحرين كويت/الكويت سعودية/السعودية رياض/بالرياض نداء/نداءات بيان/البيان ' +
  'بيان/بيانات اصول/الأصول الأصول/اصولها سنة/سنتين meeting/meetings meetings/meeting finance/financing ' +
  'financing/finances sanction/sanctions sanctions/sanctioned country/countries designate/designated member/members ' +
  'network/networks donation/donations oil/OIL Müller/muller entities/entity ٢٠١٦/2016 2016/٢٠١٦ ۲۰۱۶/2016'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string]);

const apart: [query: string, text: string][] = (
  'شركات/شرك شركة/شرك شرك/شركة جامعة/جماعة جماعة/جامعة حملات/حمل حمل/حملات لبنان/البيان بيان/لبنان فرنسا/فرس ' +
  'سوريا/روسيا روسيا/سوريا عمان/عمال تمويل/تموين مال/جمال نفط/نفق دول/دولار دولة/دولار كويت/كويكب قطر/قطرة ' +
  'اسبانيا/ألمانيا المانيا/ألبانيا مالي/مال قرار/قرارة وزير/وزن لجنة/لجين ليبيا/ليبريا غينيا/كينيا نيجر/نيجيريا ' +
  'مصر/مصرف مصرف/مصر نظام/نظر بنك/بنات حرب/حراب بحرين/بحر سعودية/سعيد عراق/عرق رياض/رياضة ' +
  'Iraq/Iran Iran/Iraq Niger/Nigeria Austria/Australia oil/soil member/remember finance/fine party/part ' +
  'general/generous meeting/meal 2016/2015 20/2016 mali/malta oman/roman sanction/sanctuary'
)
  .split(' ')
  .map((pair) => pair.split('/') as [string, string]);

describe('the analyser', () => {
  it.each(matching)('%s finds %s', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each(apart)('%s does not find %s', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it('never takes words of any text to what PostgreSQL could not read', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        const { lexemes } = analyseFields([{ weight: 'A', text }]);
        expect(lexemes).toMatch(/^(?:'[^\s:|&!()<>]+':\d+A(?:,\d+A)*(?: |$))*$/u);
      }),
      { numRuns: 300 },
    );
  });

  it('takes less than ten milliseconds for a text of 1,400 characters', () => {
    const text = 'عقدت مجموعة مكافحة تمويل داعش اجتماعها الثاني عشر وناقش المشاركون '.repeat(22);
    analyseFields([{ weight: 'D', text }]);
    const start = performance.now();
    for (let run = 0; run < 10; run += 1) analyseFields([{ weight: 'D', text }]);
    expect((performance.now() - start) / 10).toBeLessThan(10);
  });
});

const mutations: Record<string, { change: (word: string) => string; least: number }> = {
  'hamza dropped': { change: (word) => word.replace(/[أإآ]/g, 'ا'), least: 1 },
  'hamza of waw and yeh dropped': { change: (word) => word.replaceAll('ؤ', 'و').replaceAll('ئ', 'ي'), least: 1 },
  'final hamza dropped': { change: (word) => word.replace(/(?<=.{3})ء$/, ''), least: 0.95 },
  'ta marbuta as heh': { change: (word) => word.replace(/ة$/, 'ه'), least: 1 },
  'yeh as alef maksura': { change: (word) => word.replace(/ي$/, 'ى'), least: 1 },
  'article dropped': { change: (word) => word.replace(/^ال(?=.{2})/, ''), least: 1 },
  'article added': { change: (word) => (/^(?:[وفبك]?ال|لل)/.test(word) ? word : `ال${word}`), least: 1 },
  tatweel: { change: (word) => `${word.slice(0, 2)}ـ${word.slice(2)}`, least: 1 },
  shadda: { change: (word) => `${word.slice(0, 2)}\u0651${word.slice(2)}`, least: 1 },
  'Persian keyboard': { change: (word) => word.replaceAll('ك', 'ک').replaceAll('ي', 'ی'), least: 1 },
  'waw added': { change: (word) => `و${word}`, least: 0.99 },
  'RLM around': { change: (word) => `\u200f${word}\u200f`, least: 1 },
};

describe('every Arabic word of the records, as people type it', async () => {
  const words = await arabicWords();

  it.each(Object.entries(mutations))('is found with %s', (_, { change, least }) => {
    const lost = words.filter((word) => !finds(change(word), word));
    expect(1 - lost.length / words.length, lost.slice(0, 20).join(' ')).toBeGreaterThanOrEqual(least);
  });
});

async function arabicWords(): Promise<string[]> {
  const names = (await readdir('prisma/records', { recursive: true })).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(`prisma/records/${name}`, 'utf8')));
  const words = texts.flatMap((text) =>
    tokenize(text)
      .filter(({ kind, raw }) => kind === 'arabic' && raw.length >= 4)
      .map(({ start, end }) => text.slice(start, end)),
  );
  return [...new Set(words)];
}
