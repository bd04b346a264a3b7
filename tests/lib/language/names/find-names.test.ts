import { describe, expect, it } from 'vitest';
import { findNames } from '@/lib/language/names/find-names';
import type { KnownNames } from '@/lib/language/names/known-names';
import { tokenizeText } from '@/lib/text/characters/tokens';

const known: KnownNames = {
  parties: [{ code: 'OST', kind: 'organization', names: ['Ostavian Office', 'مكتب أوستافيا'] }],
  places: [{ city: 'Mirell', country: 'IT', names: ['Mirell', 'ميريل'] }],
  bodies: [{ id: 'timber', names: ['Timber Board', 'مجلس الأخشاب'] }],
};

/** What is found in a text of one sentence, as it is written, with what it stands for. */
function namesIn(source: string) {
  const text = tokenizeText(source);
  return findNames({ ...text, sentenceOf: text.tokens.map(() => 0) }, known).map(({ from, to, entries }) => [
    text.folded.slice(from, to),
    ...entries.map((entry) => Object.values(entry).flat().join(' ')),
  ]);
}

describe('names in a text', () => {
  it.each([
    ['زار وفد من المملكة المتحدة برلين', ['state GB', 'city Berlin DE']],
    ['وللعراق وبتركيا', ['state IQ', 'state TR']],
    ['the Emirati and Dutch delegations', ['nationality AE', 'nationality NL']],
    ['held in Mirell by the Ostavian Office', ['city Mirell IT', 'organisation OST']],
    ['اجتمع مجلس الأخشاب في ميريل', ['body timber', 'city Mirell IT']],
  ])('are those of CLDR, of the press and of the record: %s', (source, entries) => {
    expect(namesIn(source).map(([, entry]) => entry)).toEqual(entries);
  });

  it('have both meanings where a form has two', () => {
    expect(namesIn('في عمان')).toEqual([['عمان', 'state OM']]);
    expect(namesIn('وزراء المملكة')).toEqual([['المملكة', 'kingdom']]);
    expect(namesIn('مجموعة العمل المالية')).toEqual([['مجموعة العمل المالية', 'ambiguous-body cifg fatf']]);
  });

  it('begin with a capital in Latin letters, or are acronyms', () => {
    expect(namesIn('let us meet in turkey and in a small group')).toEqual([]);
    expect(namesIn('the US and the Small Group')).toEqual([
      ['us', 'state US'],
      ['small group', 'body small-group'],
    ]);
  });

  it('are one where a coalition is named with its aim', () => {
    expect(namesIn('الائتلاف الدولي لهزيمة داعش').length).toBe(1);
    expect(namesIn('Global Coalition to Defeat ISIS').length).toBe(1);
    expect(namesIn('التحالف الدولي وتنظيم داعش').length).toBe(2);
  });

  it('are not found inside the long name of a group', () => {
    const [name, ...others] = namesIn('مجموعة عمل التحالف الدولي لمكافحة تمويل تنظيم داعش الإرهابي');
    expect([name?.[1], others]).toEqual(['body cifg', []]);
    expect(namesIn('مجموعة العمل المالي').map(([, entry]) => entry)).toEqual(['body fatf']);
  });
});
