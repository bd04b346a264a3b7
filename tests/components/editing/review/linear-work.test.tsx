import { describe, expect, it } from 'vitest';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { readTypedNames } from '@/components/editing/fields/typed-names';
import { changedFields } from '@/components/editing/review/changed-fields';
import { PartChanges } from '@/components/editing/review/part-changes';
import { growthOf, mostGrowth } from '@/tests/support/growth';
import { readAs, render } from '@/tests/support/render';

type Payload = Record<string, string>;

const choices = { bodies: [], places: [], parties: [], topics: [], sources: [], meetings: [], statements: [] };

/** Fields that count how often all of them are gone through. */
function counted(fields: Payload): { fields: Payload; passes: () => number } {
  let count = 0;
  const ownKeys = (target: Payload) => {
    count += 1;
    return Reflect.ownKeys(target);
  };
  return { fields: new Proxy(fields, { ownKeys }), passes: () => count };
}

const paragraphs = (count: number): Payload =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`paragraph.${index + 1}`, `Line ${index}`]));

function partOf(payload: Payload, changed: string[]) {
  const none = { subject: null, baseVersion: null, base: null, current: null };
  return { ...none, type: 'text' as const, payload, faults: [], changed, claims: [], isIdle: false };
}

function Labels({ fields, names }: { fields: Payload; names: string[] }) {
  const label = useFieldLabel();
  return names.map((name) => <p key={name}>{label(name, fields)}</p>);
}

describe('the pages of a draft', () => {
  it('go through the fields of a text as often for many paragraphs as for few', () => {
    const passes = [5, 50].map((count) => {
      const names = Object.keys(paragraphs(count));
      const ofReview = counted(paragraphs(count));
      const part = partOf(ofReview.fields, names);
      expect(readAs('en', <PartChanges part={part} choices={choices} locale="en" />)).toContain(`Line ${count - 1}`);
      const ofLabels = counted(paragraphs(count));
      expect(readAs('en', <Labels fields={ofLabels.fields} names={names} />)).toContain(`Paragraph ${count}`);
      return { review: ofReview.passes(), labels: ofLabels.passes() };
    });
    expect(passes[0]).toEqual(passes[1]);
  });

  it('order the fields of a text in time that grows with their number', () => {
    const growth = growthOf((times) => {
      const names = Object.keys(paragraphs(400 * times));
      expect(changedFields(partOf(paragraphs(400 * times), names.toReversed()), choices)).toEqual(names);
    });
    expect(growth).toBeLessThan(mostGrowth);
  });

  it('look at each name once, and at none of a list that is too long', () => {
    const parties = [{ id: 'US', ar: null, en: 'United States' }];
    const us = { typed: 'US', choice: parties[0] };
    expect(readTypedNames('US, '.repeat(3_000), parties)).toEqual([us]);
    const names = (count: number) => Array.from({ length: count }, (_, index) => `Name ${index}`).join(', ');
    expect(readTypedNames(`${names(299)}, us`, parties)).toHaveLength(300);
    expect(readTypedNames(names(301), parties)).toEqual([{ typed: names(301), choice: null }]);
    const part = partOf({ 'meeting.participants': names(301) }, ['meeting.participants']);
    const markup = render('en', <PartChanges part={part} choices={choices} locale="en" />);
    expect(markup).toContain(`<bdi>${names(301)}</bdi>`);
  });
});
