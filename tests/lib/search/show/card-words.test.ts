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
});
