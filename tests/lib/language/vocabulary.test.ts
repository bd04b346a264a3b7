import { describe, expect, it } from 'vitest';
import { findMatches, makeVocabulary, matchVocabulary } from '@/lib/language/vocabulary';
import { tokenizeText } from '@/lib/text/characters/tokens';

const things = makeVocabulary<string>([
  ['state', ['دولة', 'state']],
  ['member state', ['دولة عضو', 'member state']],
  ['body', ['هيئة الأعضاء']],
  ['coin', ['دولة']],
]);
const names = makeVocabulary<string>([['Group', ['المجموعة', 'مجموعة العمل']]], 'kept');

const found = (vocabulary: typeof things, source: string) => {
  const text = tokenizeText(source);
  return findMatches(vocabulary, text).map(({ meaning, clitics, from, to }) => [
    meaning,
    clitics,
    text.folded.slice(from, to),
  ]);
};

describe('findMatches', () => {
  it.each<[string, string[][]]>([
    ['دولة', [['state', '', 'دولة']]],
    ['وللدولة', [['state', 'ولل', 'دولة']]],
    ['بدولة عضوٍ', [['member state', 'ب', 'دولة عضو']]],
    ['دولة، عضو', [['state', '', 'دولة']]],
    ['دولة\nعضو', [['member state', '', 'دولة\nعضو']]],
    ['Member-States, a member_state', [['member state', '', 'member_state']]],
    ['States', []],
  ])('finds the longest forms of %j', (source, matches) => {
    expect(found(things, source)).toEqual(matches);
  });

  it.each(['هيئة الأعضاء', 'هيءة الأعضاء', 'هيية الاعضا', 'هَيْئَةُ الأعضـاءِ'])('takes %s for the same form', (source) => {
    expect(found(things, source).map(([meaning]) => meaning)).toEqual(['body']);
  });

  it.each<[string, string[][]]>([
    ['للمجموعة', [['Group', 'ل', 'لمجموعة']]],
    ['والمجموعة', [['Group', 'و', 'المجموعة']]],
    ['المجموعة العمل، مجموعة', [['Group', '', 'المجموعة']]],
    ['المجموعه', [['Group', '', 'المجموعه']]],
    ['بمجموعة', []],
  ])('keeps the article of names: %j', (source, matches) => {
    expect(found(names, source)).toEqual(matches);
  });
});

describe('matchVocabulary', () => {
  it('gives everything that a form stands for, in the order of the entries', () => {
    expect(matchVocabulary(things, tokenizeText('الدولة'), 0)).toMatchObject({
      meaning: 'state',
      meanings: ['state', 'coin'],
      length: 1,
    });
  });

  it('finds nothing where no form begins', () => {
    const text = tokenizeText('كل دولة');
    expect(matchVocabulary(things, text, 0)).toBeNull();
    expect(matchVocabulary(things, text, 2)).toBeNull();
  });
});
