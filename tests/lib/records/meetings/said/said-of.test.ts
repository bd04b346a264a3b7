import { describe, expect, it } from 'vitest';
import { wordsOfNames, wordsOfTopic } from '@/lib/language/topics/subject-sentences';
import { type SaidText, saidOf } from '@/lib/records/meetings/said/said-of';

const antiquities = wordsOfTopic('antiquities', ['الآثار', 'Antiquities']);

function text(lang: string, standing: SaidText['standing'], contents: string[]): SaidText {
  const paragraphs = contents.map((content, index) => ({
    slots: [`p${index + 1}`],
    kind: 'paragraph' as const,
    content,
  }));
  return { slug: `${lang}-${standing}`, lang, standing, statement: 'harbour-3', paragraphs, isExcerpt: false };
}

const english = text('en', 'official', [
  'Delegates met in Seaport. They discussed the looted antiquities of the coast.',
  'The trade in cultural property goes on. Nothing else was said.',
]);

describe('what a meeting said of a subject', () => {
  it('is the first sentence of a text that has its words, whole, with its place and the other places', () => {
    expect(saidOf([english], null, antiquities).quotes.en).toEqual({
      words: 'They discussed the looted antiquities of the coast.',
      lang: 'en',
      standing: 'official',
      statement: 'harbour-3',
      slot: 'p1',
      others: ['p2'],
    });
  });

  it('is for each reader from the firmest text in their language, or else in the other', () => {
    const press = text('ar', 'press_report', ['وتناول الاجتماع تهريب الآثار.']);
    const translation = text('ar', 'courtesy_translation', ['ناقش المندوبون الآثار المنهوبة.']);
    const { quotes } = saidOf([press, english, translation], null, antiquities);
    expect(quotes.ar?.words).toBe('ناقش المندوبون الآثار المنهوبة.');
    expect(quotes.en?.standing).toBe('official');
    expect(saidOf([english], null, antiquities).quotes.ar?.lang).toBe('en');
  });

  it('is of no text that does not name it, however near', () => {
    expect(saidOf([text('en', 'official', ['Oil was discussed.'])], null, antiquities).quotes).toEqual({
      ar: null,
      en: null,
    });
  });

  it('is the sentence of our summary that names it, and its twin in the other language', () => {
    const summary = {
      ar: 'اجتمع الأعضاء في بندر. وتناولوا الآثار المنهوبة.',
      en: 'Members met in Seaport. They turned to looted heritage objects.',
    };
    expect(saidOf([], summary, antiquities).summary).toEqual({
      words: { ar: 'وتناولوا الآثار المنهوبة.', en: 'They turned to looted heritage objects.' },
      isNamed: true,
    });
  });

  it('is all of our summary where no sentence names it, which is told', () => {
    const summary = { ar: 'اجتمع الأعضاء في بندر.', en: 'Members met in Seaport.' };
    expect(saidOf([], summary, antiquities).summary).toEqual({ words: summary, isNamed: false });
  });

  it('finds a name with what Arabic joins to it', () => {
    const summary = { ar: 'استضافت بندرُ الاجتماع. وشكر الأعضاء لبندر ضيافتها. وانتهى الاجتماع.', en: null };
    const { words } = saidOf([], summary, wordsOfNames(['بندر', 'Seaport'])).summary ?? {};
    expect(words?.ar).toBe('استضافت بندرُ الاجتماع. وشكر الأعضاء لبندر ضيافتها.');
  });
});
