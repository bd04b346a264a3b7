import { describe, expect, it } from 'vitest';
import { type Entity, prefixesOf } from '@/lib/exchange/entities/entity';
import { toEntities, writeEntities } from '@/lib/exchange/entities/follow-the-money';
import { inLongSnapshot } from '@/lib/exchange/whole/read-whole';
import { readWholeRecord } from '@/lib/exchange/whole/whole-record';
import { testDatabase } from '@/tests/support/database';
import { findEntityFaults } from '@/tests/support/entity-checker';

await testDatabase('loaded');
const record = await inLongSnapshot(readWholeRecord);
const entities = toEntities(record);

/** The same entities with one of this schema altered. */
function altered(schema: string, change: (entity: Entity) => Entity | Entity[]): Entity[] {
  const index = entities.findIndex((each) => each.schema === schema);
  const found = entities[index];
  if (!found) throw new Error(`The record has no ${schema}`);
  return entities.toSpliced(index, 1, ...[change(structuredClone(found))].flat());
}

function withProperty(schema: string, name: string, values: string[]): Entity[] {
  return altered(schema, (entity) => ({ ...entity, properties: { ...entity.properties, [name]: values } }));
}

describe('the record in the model of FollowTheMoney', () => {
  it('has no fault', () => {
    expect(findEntityFaults(entities)).toEqual([]);
  });

  it('has every meeting, body, text and named target, and a sanction for each of these', () => {
    const count = (schema: string) => entities.filter((each) => each.schema === schema).length;
    const targets = record.designations.flatMap((each) => each.targets);
    expect(count('Event')).toBe(record.meetings.length);
    expect(count('PlainText')).toBe(record.statements.flatMap(({ texts }) => texts).length);
    expect(count('Sanction')).toBe(targets.length);
    expect(count('Person') + count('LegalEntity')).toBe(targets.length);
  });

  it('has the names of both languages and none that we made', () => {
    const own = record.designations.flatMap(({ targets }) => targets.flatMap(({ nameArOwn }) => nameArOwn ?? []));
    expect(own.length).toBeGreaterThan(0);
    const text = writeEntities(entities);
    for (const name of own) expect(text).not.toContain(JSON.stringify(name));
    const [main] = entities.filter(({ id }) => id === 'body-cifg');
    expect(main?.properties.name?.length).toBe(2);
  });

  it('calls nobody sanctioned whose listing has not been found to stand', () => {
    const active = record.designations.flatMap(({ targets }) => targets.filter(({ status }) => status === 'active'));
    expect(entities.filter(({ properties }) => properties.topics)).toHaveLength(active.length);
  });

  it('has no day that is in doubt', () => {
    const doubtful = record.meetings.find(({ date }) => date.yearUnconfirmed);
    const event = entities.find(({ id }) => id === `meeting-${doubtful?.id}`);
    expect(event?.properties).toMatchObject({ name: expect.any(Array) });
    expect([event?.properties.date, event?.properties.startDate]).toEqual([undefined, undefined]);
  });

  it('has the same bytes each time', () => {
    expect(writeEntities(toEntities(structuredClone(record)))).toBe(writeEntities(entities));
  });
});

describe('the checker finds', () => {
  it.each<[string, () => Entity[], RegExp]>([
    [
      'a schema that there is not',
      () => altered('Event', (entity) => ({ ...entity, schema: 'Gathering' })),
      /no schema/,
    ],
    ['an abstract schema', () => altered('Event', (entity) => ({ ...entity, schema: 'Thing' })), /abstract/],
    ['a property of nobody', () => withProperty('Event', 'colour', ['red']), /has no colour/],
    ['a stub', () => withProperty('PublicBody', 'sanctions', ['sanction-x']), /stub/],
    ['a missing name', () => withProperty('Event', 'name', []), /name is missing/],
    ['a missing end of a relation', () => withProperty('Membership', 'member', []), /member is missing/],
    ['a date in EDTF', () => withProperty('Sanction', 'listingDate', ['2020-07~']), /no date/],
    ['a country that is none', () => withProperty('PublicBody', 'country', ['XQ']), /no country/],
    ['a reference to nothing', () => withProperty('Sanction', 'entity', ['target-nobody']), /names nothing/],
    [
      'a reference to the wrong thing',
      () => withProperty('Membership', 'member', ['meeting-cifg-12']),
      /not a LegalEntity/,
    ],
    ['two of one id', () => altered('Event', (entity) => [entity, entity]), /there are two/],
    [
      'a hash of the wrong kind',
      () => withProperty('PlainText', 'contentHash', ['a'.repeat(64)]),
      /no checksum|too long/,
    ],
  ])('%s', (_, planted, fault) => {
    expect(findEntityFaults(planted()).join('\n')).toMatch(fault);
  });
});

it.each([
  ['2019-11-19/2019-11-20', '2019-11-19', '2019-11-20'],
  ['2020-07-XX', '2020-07', '2020-07'],
  ['2020', '2020', '2020'],
  ['2015-05~', '2015', '2015'],
  ['2015~', null, null],
  ['2025-02-04?', null, null],
  ['2015-01/..', '2015-01', null],
  ['201X', null, null],
])('writes %s as far as it is sure', (edtf, start, end) => {
  expect(prefixesOf(edtf)).toEqual({ start, end });
});
