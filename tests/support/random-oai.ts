import fc from 'fast-check';
import { expect } from 'vitest';
import { findIdentity, identityTypes } from '@/lib/records/harvest/identity';
import { askOai, errorOf } from './harvester';
import { elementsNamed } from './read-xml';

const names = ['verb', 'metadataPrefix', 'from', 'until', 'set', 'identifier', 'resumptionToken', 'colour', ''];
const values = [
  ...['Identify', 'ListRecords', 'ListIdentifiers', 'ListSets', 'ListMetadataFormats', 'GetRecord', 'identify'],
  ...['oai_dc', 'OAI_DC', 'meetings', 'lang:ar', 'lang:', '2019-01-01', '2019-13-01', '0000-00-00', '9999-12-31'],
  ...['2019-01-01T00:00:00Z', '2019-01-01T25:00:00Z', '+275760-09-13', 'oai:record.example:meetings/cifg-12'],
  ...["'; DROP TABLE meeting; --", '<script>', '&amp;', '\u202e', '\0', '%', 'e30', ''],
];
const value = fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary', maxLength: 60 }));
const query = fc.array(
  fc.tuple(fc.oneof({ arbitrary: fc.constantFrom(...names), weight: 9 }, { arbitrary: fc.string(), weight: 1 }), value),
  {
    maxLength: 5,
  },
);
const codes = /^(badVerb|badArgument|badResumptionToken|cannotDisseminateFormat|idDoesNotExist|noRecordsMatch)$/;

/** Asks so many random questions of OAI-PMH, and the same of permanent identities; returns how many were answered. */
export async function expectOaiToHold(runs: number): Promise<number> {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(query, async (pairs) => {
      const given = new URLSearchParams(pairs);
      const answer = await askOai(String(given));
      const code = errorOf(answer);
      expect(answer.name).toBe('OAI-PMH');
      if (code === null) expect(elementsNamed(answer, given.get('verb') ?? '')).toHaveLength(1);
      else expect(code).toMatch(codes);
      const type = identityTypes[answered % identityTypes.length]!;
      const id = given.get('identifier') ?? 'cifg-12';
      if (!id.includes('\0')) await findIdentity(type, id);
      answered += 1;
    }),
    { numRuns: runs },
  );
  return answered;
}
