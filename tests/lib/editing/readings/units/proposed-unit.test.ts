import { describe, expect, it } from 'vitest';
import { proposedUnit } from '@/lib/editing/readings/units/proposed-unit';

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
});
