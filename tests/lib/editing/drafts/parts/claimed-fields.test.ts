import { describe, expect, it } from 'vitest';
import { propertiesOf } from '@/lib/editing/drafts/parts/claims/claim-values';
import { type Claimant, claimants } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { testDatabase } from '@/tests/support/database';
import { claimOn, gazette, namesOfFaults, newPart, nextText } from '@/tests/support/parts';

const { db } = await testDatabase('loaded');

/** A value of each field that claims are about, as its form has it and as a claim may say the same. */
const written: Record<Claimant, Record<string, { fields: Payload; claims: Payload[] }>> = {
  meeting: {
    ordinal: { fields: { 'meeting.ordinal': '٢٢' }, claims: [{ value: '22' }] },
    date: {
      fields: { 'meeting.date': '4–5 November 2026' },
      claims: [{ value: '2026-11-04/2026-11-05' }, { value: '٤-٥ تشرين الثاني ٢٠٢٦' }],
    },
    place: { fields: { 'meeting.place': 'روما' }, claims: [{ value: 'Rome' }, { value: 'rome' }] },
    country: {
      fields: { 'meeting.country': 'Italy' },
      claims: [{ value: 'Italy' }, { value: 'IT' }, { value: 'إيطاليا' }, { value: 'it' }],
    },
    mode: { fields: { 'meeting.mode': 'in_person' }, claims: [{ value: 'in_person' }] },
    hosts: { fields: { 'meeting.hosts': 'Italy' }, claims: [{ value: 'IT' }] },
    'co-chairs': { fields: { 'meeting.coChairs': 'it, sa' }, claims: [{ value: 'Saudi Arabia, Italy' }] },
    participants: { fields: { 'meeting.participants': 'إيطاليا' }, claims: [{ value: 'Italy' }] },
    observers: { fields: { 'meeting.observers': 'Italy' }, claims: [{ value: 'it' }] },
  },
  statement: {
    issued: { fields: { 'statement.issued': '5 November 2026' }, claims: [{ value: '2026-11-05' }] },
    issuer: {
      fields: { 'statement.issuerAr': 'المجموعة', 'statement.issuerEn': 'The group' },
      claims: [{ valueAr: 'المجموعة', valueEn: 'The group' }],
    },
  },
  designation: {
    date: { fields: { 'designation.date': '5 November 2026' }, claims: [{ value: '2026-11-05' }] },
    round: { fields: { 'designation.round': '٣' }, claims: [{ value: '3' }] },
    programme: {
      fields: { 'designation.programmeAr': 'برنامج', 'designation.programmeEn': 'Programme' },
      claims: [{ valueAr: 'برنامج', valueEn: 'Programme' }],
    },
    'legal-basis': {
      fields: { 'designation.legalBasisAr': 'القرار 12', 'designation.legalBasisEn': 'Resolution 12' },
      claims: [{ valueAr: 'القرار 12', valueEn: 'Resolution 12' }],
    },
    'target-count': { fields: { 'designation.targetCount': '7' }, claims: [{ value: '٧' }] },
  },
  membership: {
    'known-from': { fields: { 'membership.knownFrom': '2026' }, claims: [{ value: '٢٠٢٦' }] },
    joined: { fields: { 'membership.joined': '2026-11' }, claims: [{ value: 'November 2026' }] },
    left: { fields: { 'membership.left': '2027' }, claims: [{ value: '2027' }] },
    'member-ordinal': { fields: { 'membership.ordinal': '84' }, claims: [{ value: '٨٤' }] },
  },
  body: {
    name: {
      fields: { 'body.nameAr': 'لجنة المرافئ', 'body.nameEn': 'Harbour Committee' },
      claims: [{ valueAr: 'لجنة المرافئ', valueEn: 'Harbour Committee' }],
    },
    established: { fields: { 'body.established': '2015' }, claims: [{ value: '2015' }] },
    'co-leads': { fields: { 'body.coLeads': 'Italy, SA' }, claims: [{ value: 'sa, إيطاليا' }] },
    seat: { fields: { 'body.seat': 'Rome' }, claims: [{ value: 'روما' }] },
    'member-count': {
      fields: { 'body.memberCount': '26', 'body.memberCountAsOf': '2026', 'body.memberCountQualifier': 'nearly' },
      claims: [{ value: '26', qualifier: 'nearly' }, { value: '٢٦' }],
    },
  },
};

async function faultsOf(of: Claimant, property: string, fields: Payload, claim: Payload): Promise<string[]> {
  const payload = { ...fields, ...claimOn(property, { of, ...claim }) };
  const beside = of === 'statement' ? { text: newPart(nextText()) } : {};
  const faults = await namesOfFaults(db, { source: newPart(gazette()), [of]: newPart(payload), ...beside });
  const own = [...Object.keys(fields), 'claim.'];
  return faults.filter((fault) => own.some((name) => fault.startsWith(name)));
}

describe.each(claimants)('of a %s', (of) => {
  it('each field that claims are about is tried', () => {
    expect(Object.keys(written[of]).toSorted()).toEqual(Object.keys(propertiesOf(of)).toSorted());
  });

  it.each(Object.keys(written[of]))('%s is the same value in its field and in its claim', async (property) => {
    const { fields, claims } = written[of][property] ?? { fields: {}, claims: [] };
    for (const claim of [...claims, {}]) expect(await faultsOf(of, property, fields, claim)).toEqual([]);
  });
});

it('the country of a place may have a claim of its own, and needs none', async () => {
  const fields = { 'meeting.place': 'Rome', 'meeting.country': 'Italy', ...claimOn('place') };
  expect(await faultsOf('meeting', 'country', fields, { value: 'Italy' })).toEqual([]);
  expect(await faultsOf('meeting', 'country', fields, { value: 'France' })).toEqual(['meeting.country claimDiffers']);
  const bare = await namesOfFaults(db, { source: newPart(gazette()), meeting: newPart(fields) });
  expect(bare.filter((fault) => fault.startsWith('meeting.country'))).toEqual([]);
});
