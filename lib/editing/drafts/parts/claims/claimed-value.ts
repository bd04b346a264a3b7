import type { ClaimValue } from '@/lib/db/claim-value';
import type { Qualifier } from '@/lib/db/generated/enums';

/** The values of fields as a claim would state them. Null: the field is empty. */
export function dateClaimed(edtf: string | null | undefined): ClaimValue | null {
  return edtf ? { kind: 'date', edtf } : null;
}

/** What is compared is the number; the words for it are the claim's own. */
export function numberClaimed(value: number | null | undefined, qualifier: Qualifier = 'exact'): ClaimValue | null {
  return value === null || value === undefined ? null : { kind: 'number', value, qualifier, ar: '', en: '' };
}

export function wordsClaimed(words: { ar: string; en: string } | null | undefined): ClaimValue | null {
  return words ? { kind: 'text', ar: words.ar, en: words.en } : null;
}

export function placeClaimed(place: string | null): ClaimValue | null {
  return place === null ? null : { kind: 'place', place };
}

export function partiesClaimed(codes: string[]): ClaimValue | null {
  return codes.length === 0 ? null : { kind: 'parties', codes };
}
