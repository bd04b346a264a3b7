import { expect, it } from 'vitest';
import { ClaimFields } from '@/components/editing/claims/claim-fields';
import type { PartView } from '@/components/editing/parts/form-values';
import { toPartForm } from '@/components/editing/parts/part-form-state';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs } from '@/tests/support/render';

const choices = { bodies: [], places: [], parties: [], topics: [], sources: [], meetings: [], statements: [] };
const fields = { of: 'statement', property: 'issuer', status: 'adopted', words: 'the Ministry of Reeds said' };
const row = Object.fromEntries(Object.entries(fields).map(([last, value]) => [`claim.x.${last}`, value]));

function claimIn(locale: 'ar' | 'en', issuer: Record<string, string>) {
  const payload = { ...row, ...issuer };
  const empty = { subject: null, baseVersion: null, base: null, faults: [], changed: [], claims: [] };
  const part: PartView = { ...empty, type: 'statement', payload, isIdle: false, current: null };
  const form = toPartForm(part, {
    draft: makeDraftView({ parts: [part] }),
    document: null,
    comments: { comments: [], mayComment: false, typed: {}, faults: {} },
    choices,
    locale,
    isRefused: false,
    isAsSaved: false,
    faultWords: () => null,
    firstFault: null,
  });
  const words = readAs(locale, <ClaimFields form={form} claim={{ key: 'x', fields }} field="statement.issuerEn" />);
  return words.slice(0, words.indexOf('Reeds said'));
}

it('a claim on an issuer has its name in the language of the page, or else says in which it is', () => {
  const both = { 'statement.issuerAr': 'وزارة القصب', 'statement.issuerEn': 'Ministry of Reeds' };
  expect(claimIn('ar', both)).toContain('وزارة القصب');
  expect(claimIn('ar', both)).not.toContain('Ministry of Reeds (');
  expect(claimIn('en', both)).toContain('Ministry of Reeds');
  const english = { 'statement.issuerEn': 'Ministry of Reeds' };
  expect(claimIn('ar', english)).toMatch(/Ministry of Reeds \(.*الإنجليزية/);
});
