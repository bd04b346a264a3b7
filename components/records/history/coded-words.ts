import type { Translator } from '@/lib/i18n/translator';

/** Where the messages have words for the codes of a field; a field of several kinds of record has several places. */
const places: Record<string, readonly string[]> = {
  basis: ['codes.dateBasis'],
  confidence: ['designations.confidence', 'members.confidence'],
  extent: ['extent'],
  facet: ['topics.facet'],
  kind: ['statement.kind', 'source.kind', 'members.kind', 'designations.kinds', 'glossary.kind'],
  mode: ['meeting.mode'],
  ordinalScope: ['codes.ordinalScope'],
  precision: ['corrections.precision'],
  qualifier: ['codes.qualifier'],
  rights: ['rights'],
  role: ['members.role', 'members.part'],
  standing: ['standing'],
  state: ['codes.sourceState', 'findings.commitment.state'],
  status: ['designations.statuses'],
  tie: ['tie'],
  titleKind: ['codes.titleKind'],
  type: ['meeting.type'],
  withdrawnReason: ['corrections.withdrawn'],
};

/** A code in the reader's words; null where the field holds no codes or the code has no words. */
export function codedWords(t: Translator, field: string, code: string): string | null {
  if (!/^[a-z][a-z_]*$/.test(code)) return null;
  const keys = (places[field] ?? []).map((place) => `${place}.${code}` as 'extent.full');
  const key = keys.find((each) => t.has(each));
  return key ? t(key) : null;
}
