import type { useTranslations } from 'next-intl';

/** Where the words for the codes of a field stand in the messages; a field of several kinds of record has several. */
const places: Record<string, readonly string[]> = {
  basis: ['count.basis', 'date.basis'],
  confidence: ['designations.confidence', 'members.confidence'],
  extent: ['extent'],
  facet: ['topics.facet'],
  kind: ['statement.kind', 'source.kind', 'members.kind', 'designations.kinds', 'glossary.kind'],
  lang: ['language'],
  mode: ['meeting.mode'],
  officialLanguage: ['language'],
  rights: ['rights'],
  role: ['members.role', 'members.part'],
  standing: ['standing'],
  status: ['claim.status', 'designations.statuses'],
  tie: ['tie'],
  type: ['meeting.type'],
  unit: ['count.unit'],
  withdrawnReason: ['corrections.withdrawn'],
};

/** A code in the reader's words; null where the field holds no codes or the code has no words. */
export function codedWords(t: ReturnType<typeof useTranslations<never>>, field: string, code: string): string | null {
  if (!/^[a-z][a-z_]*$/.test(code)) return null;
  const keys = (places[field] ?? []).map((place) => `${place}.${code}` as 'extent.full');
  const key = keys.find((each) => t.has(each));
  return key ? t(key) : null;
}
