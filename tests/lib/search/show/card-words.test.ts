import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import { parseSearchQuery } from '@/lib/search/ask/search-query';
import { searchRecords } from '@/lib/search/ask/search-records';
import { cardWords } from '@/lib/search/show/card-words';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { testDatabase } from '@/tests/support/database';

await testDatabase('loaded');

/** What the first card says, one fact after another. */
async function wordsOf(q: string, locale: Locale = 'en') {
  const query = parseSearchQuery({ q });
  const [card] = (await searchRecords(query, locale)).cards;
  const t = locale === 'en' ? createTranslator({ locale, messages: en }) : createTranslator({ locale, messages: ar });
  return card ? cardWords(t, card, locale, query) : null;
}

describe('the card of a body', () => {
  it('counts the meetings of the bodies under it, and does not say that there are none', async () => {
    const facts = (await wordsOf('how many members does the coalition have'))?.facts.join('; ') ?? '';
    expect(facts).toMatch(/bodies under it: \d+ recorded meetings; by body: .*\(15\)/);
    expect(facts).not.toContain('no recorded meetings');
    expect((await wordsOf('كم عدد اعضاء التحالف الدولي', 'ar'))?.facts.join('; ')).not.toContain('لا اجتماعات');
    expect((await wordsOf('FATF'))?.facts).toContain('no recorded meetings');
  });

  it('calls nobody a co-chair where none is known', async () => {
    const facts = (await wordsOf('Global Coalition'))?.facts;
    expect(facts).toContain('leadership: United States');
    expect(facts?.join('; ')).toMatch(/no formal co-chairs are known/);
    expect(facts?.join('; ')).not.toMatch(/co-chairs or lead states/);
    expect((await wordsOf('finance group'))?.facts.join('; ')).toMatch(/co-chairs or lead states: Italy/);
  });

  it('marks what sources differ on, with the way to what each of them says', async () => {
    expect((await wordsOf('finance group'))?.facts).toEqual(
      expect.arrayContaining([
        { text: 'established: January 2015', differs: '/en/bodies/cifg#claim-cifg-established-1' },
        {
          text: 'members: over 80, as of 30 January 2024',
          differs: '/en/meetings/cifg-19#claim-cifg-19-count-membership-1',
        },
      ]),
    );
    expect((await wordsOf('TFTC'))?.facts).toContain('established: 21 May 2017');
  });
});

describe('the card of the last meeting', () => {
  it('says that it is the last recorded one, of which body, and that only its year is unconfirmed', async () => {
    const facts = (await wordsOf('when was the last meeting'))?.facts;
    expect(facts?.slice(0, 2)).toEqual([
      'the last recorded meeting of: Counter ISIS Finance Group',
      '4–5 February 2025 (year unconfirmed)',
    ]);
    expect(facts?.join('; ')).toMatch(/the year 2025 is inferred.*Nothing is recorded from no. 22 on/);
    expect((await wordsOf('متى عقد اخر اجتماع', 'ar'))?.facts[1]).toMatch(/العام غير مؤكد/);
  });

  it('says so only where the last was asked for', async () => {
    expect((await wordsOf('21st meeting'))?.facts.join('; ')).not.toMatch(/last recorded|from no\. 22/);
  });
});

describe('a month in which nothing falls', () => {
  it.each([
    ['Ramadan 1442', 'en', 'Ramadan 1442\u00a0AH (Umm al-Qura)', '13 April – 12 May 2021'],
    ['meetings during Ramadan 1442', 'en', 'Ramadan 1442\u00a0AH (Umm al-Qura)', '13 April – 12 May 2021'],
    ['رمضان ١٤٤٢', 'ar', 'رمضان 1442\u00a0هـ (تقويم أم القرى)', '13 نيسان/أبريل'],
  ] as const)('says so, with its days in the other calendar: %s', async (q, locale, title, days) => {
    const card = await wordsOf(q, locale);
    expect(card?.title).toBe(title);
    expect(card?.facts[0]).toBe((locale === 'en' ? en : ar).search.card.nothingInMonth);
    expect(card?.facts[1]).toContain(days);
  });

  it('is no card where something falls in it, where more was asked, or behind a filter', async () => {
    expect(await wordsOf('شعبان 1439')).toBeNull();
    expect((await wordsOf('Jeddah Ramadan 1442'))?.title).toBe('Jeddah, Saudi Arabia');
    const filtered = await searchRecords(parseSearchQuery({ q: 'November 2019', type: 'member' }), 'en');
    expect([filtered.total, filtered.cards]).toEqual([0, []]);
  });
});

describe('where the official text of a meeting is asked for in a language', () => {
  it.each([
    ['official arabic text of the 14th meeting', 'en', 'no official text in Arabic is known'],
    ['النص الرسمي بالعربية للاجتماع الرابع عشر', 'ar', 'لا يُعرف نص رسمي باللغة العربية'],
  ] as const)('says that none is known in it, and what is: %s', async (q, locale, none) => {
    const facts = (await wordsOf(q, locale))?.facts ?? [];
    expect(facts).toContain(none);
    expect(facts.join('; ')).toMatch(
      locale === 'en' ? /official text: English; known in Arabic: press report/ : /لغة النص الرسمي: الإنجليزية/,
    );
  });

  it('does not say so of a language that has one, or where no text is asked for', async () => {
    expect((await wordsOf('official english text of the 14th meeting'))?.facts.join('; ')).not.toMatch(/no official/);
    expect((await wordsOf('14th meeting'))?.facts.join('; ')).not.toMatch(/official text/);
  });
});
