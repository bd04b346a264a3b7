import { expect, it } from 'vitest';
import { findObserversUnit } from '@/lib/editing/readings/units/observers-unit';
import { testDatabaseForEach } from '@/tests/support/database';

const { db } = await testDatabaseForEach('loaded');

it('is what the observers of a body on record are, and none where none is on record', async () => {
  const unit = () => findObserversUnit(db, 'cifg');
  await db.membership.updateMany({ where: { body: { publicId: 'cifg' }, role: 'observer' }, data: { left: '2020' } });
  expect(await unit()).toBeNull();
  const of = async (kind: 'state' | 'organization') => {
    const body = await db.body.findUniqueOrThrow({ where: { publicId: 'cifg' } });
    const party = await db.party.create({
      data: { publicId: `seen-${kind}`, code: `seen-${kind}`, kind, nameAr: 'راصد', nameEn: 'Onlooker' },
    });
    const ids = { partyId: party.id, bodyId: body.id };
    await db.membership.create({ data: { ...ids, role: 'observer', confidence: 'inferred' } });
  };
  await of('organization');
  expect(await unit()).toBe('organizations');
  await of('state');
  expect(await unit()).toBe('states_organizations');
  expect(await findObserversUnit(db, null)).toBeNull();
});
