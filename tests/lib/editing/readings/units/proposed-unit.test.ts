import { describe, expect, it } from 'vitest';
import { proposedUnit } from '@/lib/editing/readings/units/proposed-unit';
import { extract } from '@/lib/intake/extract';
import { vocabulary } from '@/tests/support/intake';

const figure = { value: 17, basis: 'present', qualifier: 'exact' };

describe('the unit of a figure', () => {
  it.each([
    ['سبع عشرة دولة', 'states'],
    ['seventeen countries', 'states'],
    ['26 وفداً', 'delegations'],
    ['26 delegations', 'delegations'],
    ['ثلاث منظمات', 'organizations'],
    ['30 دولة ومنظمة', 'states_organizations'],
    ['thirty states and organizations', 'states_organizations'],
    ['41 states and international organizations', 'states_organizations'],
    ['41 دولة ومنظمة دولية', 'states_organizations'],
    ['سبعة عشر عضواً', ''],
    ['seventeen members', ''],
    ['two states and one organization', ''],
  ])('of “%s” is “%s”', (quote, unit) => {
    expect(proposedUnit('participants.count', figure, [quote], null)).toBe(unit);
  });

  it('is that of the meeting on record where the words name none, and only on the same basis', () => {
    const record = { 'count.order': '1', 'count.1.value': '17', 'count.1.basis': 'present', 'count.1.unit': 'states' };
    expect(proposedUnit('participants.count', figure, ['17 members'], record)).toBe('states');
    expect(proposedUnit('members.count', { ...figure, basis: 'members' }, ['17 members'], record)).toBe('');
  });

  it('is asked of no other value', () => {
    expect(proposedUnit('topics', 'amber', ['two states'], null)).toBe('');
  });

  it.each([
    ['ar', 'وحضره ممثلون عن 41 دولة ومنظمة دولية.', '41 دولة ومنظمة دولية', 'states_organizations'],
    ['ar', 'بمشاركة واحد وأربعين دولةً ومنظمةً.', 'واحد وأربعين دولةً ومنظمةً', 'states_organizations'],
    ['ar', 'وحضرته تسع دول ومنظمات.', 'تسع دول ومنظمات', 'states_organizations'],
    ['ar', 'وحضره ممثلون عن 41 دولة ومنظمتان.', '41 دولة', 'states'],
    [
      'en',
      'Representatives of 41 states and international organizations took part.',
      '41 states and international organizations',
      'states_organizations',
    ],
    [
      'en',
      'Forty-one countries and organisations took part.',
      'Forty-one countries and organisations',
      'states_organizations',
    ],
    ['en', '41 countries and two organizations took part.', '41 countries', 'states'],
  ] as const)('is read with the figure, in the words of a text: %s %s', (lang, words, quote, unit) => {
    const opening = {
      ar: 'عقدت مجموعة مكافحة تمويل داعش اجتماعها الثلاثين في روما في 9 آذار/مارس 2027.',
      en: 'The Counter ISIS Finance Group held its thirtieth meeting in Rome on 9 March 2027.',
    };
    const { proposals } = extract(`${opening[lang]} ${words}`, { lang, published: null, vocabulary });
    const quotes = proposals
      .filter(({ field }) => field === 'participants.count')
      .flatMap(({ evidence }) => evidence.map((one) => one.quote));
    expect(quotes[0]).toBe(quote);
    expect(proposedUnit('participants.count', figure, quotes, null)).toBe(unit);
  });
});
