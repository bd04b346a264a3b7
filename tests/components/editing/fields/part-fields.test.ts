import { describe, expect, it } from 'vitest';
import { choiceLists } from '@/components/editing/fields/choice-lists';
import { controlOf, rowControls } from '@/components/editing/fields/field-controls';
import { type PartName, partFields } from '@/components/editing/fields/part-fields';
import { PartType } from '@/lib/db/generated/enums';
import { claimFields } from '@/lib/editing/drafts/parts/fields/claim-fields';
import { rowFields, partFields as storedFields } from '@/lib/editing/drafts/parts/fields/part-fields';

const types = Object.values(PartType);

const designs = (type: PartName) => partFields[type].flatMap(({ fields }) => fields);

/** A pair of languages has its claims at the second of its fields. */
const withClaims = (type: PartName) => designs(type).flatMap(({ property }) => property ?? []);

describe('the form of a draft', () => {
  it.each(types)('has every field that a %s can store, once, and no other', (type) => {
    const shown = designs(type).map(({ name }) => `${type}.${name}`);
    expect(shown.toSorted()).toEqual(storedFields[type].map(({ name }) => name).toSorted());
  });

  it.each(types)('shows what sources say wherever a changed value of a %s needs a claim', (type) => {
    // Which topics need a claim is for check-topics.ts to tell: those that are new.
    const ofTopics = type === 'meeting' ? ['topic'] : [];
    const needed = [...storedFields[type].flatMap(({ property }) => property ?? []), ...ofTopics];
    expect(withClaims(type).toSorted()).toEqual([...new Set(needed)].toSorted());
  });

  it.each(types)('asks for what a %s is given once only while it is new', (type) => {
    const once = designs(type).flatMap(({ name, isOnlyNew }) => (isOnlyNew ? [`${type}.${name}`] : []));
    expect(once.toSorted()).toEqual(
      storedFields[type].flatMap(({ name, isFixed }) => (isFixed ? [name] : [])).toSorted(),
    );
  });

  it.each(types)('marks what a %s cannot be published without', (type) => {
    const marked = designs(type).flatMap(({ name, isRequired }) => (isRequired ? [`${type}.${name}`] : []));
    const needed = storedFields[type].flatMap(({ name, isRequired }) => (isRequired ? [name] : []));
    expect(marked.toSorted()).toEqual(needed.toSorted());
  });

  it('offers the very codes that a field can store', () => {
    const offered = (name: string) => {
      const control = controlOf(name);
      return control.kind === 'choice' ? [...choiceLists[control.list].codes].toSorted() : null;
    };
    const fields = types.flatMap((type) => storedFields[type]);
    const rows = Object.entries(rowFields).flatMap(([kind, list]) =>
      list.map((field) => ({ ...field, name: `${kind}.1.${field.name}` })),
    );
    const wrong = [...fields, ...rows]
      .filter(({ kind, choices }) => kind === 'choice' && choices)
      .filter(
        ({ name, choices }) => offered(name) !== null && `${offered(name)}` !== `${[...(choices ?? [])].toSorted()}`,
      );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it.each(['count', 'target', 'name', 'label', 'cite'] as const)('has every field of a %s', (kind) => {
    expect(Object.keys(rowControls[kind]).toSorted()).toEqual(rowFields[kind].map(({ name }) => name).toSorted());
  });

  it('has every field of a paragraph and a claim that somebody types', () => {
    const keys = (room: keyof typeof rowControls) => Object.keys(rowControls[room]).toSorted();
    expect(keys('paragraph')).toEqual(['words', ...rowFields.paragraph.map(({ name }) => name)].toSorted());
    const kept = ['of', 'property', 'kind', 'count'];
    expect(keys('claim')).toEqual(
      claimFields
        .map(({ name }) => name)
        .filter((name) => !kept.includes(name))
        .toSorted(),
    );
  });
});
