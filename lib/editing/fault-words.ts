import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** The words that a person at a terminal reads for each `validation.` key. */
const words: Record<string, string> = {
  'validation.id': 'is not an ASCII id',
  'validation.required': 'is empty',
  'validation.tooLong': 'is too long',
  'validation.tooMany': 'holds too many',
  'validation.language': 'is not a language such as ar or en',
  'validation.standing':
    'is none of official, courtesy_translation, press_report, transcription, portal_translation, portal_summary',
  'validation.rights': 'is none of us-federal, press, unchecked, portal',
  'validation.extent': 'is none of full, excerpt, link',
  'validation.date': 'is not a date in EDTF such as 2019-11-20',
  'validation.dateEnds': 'is open at one end, and has to have both',
  'validation.dateStart': 'has no beginning',
  'validation.url': 'is not an address that begins with http:// or https://',
  'validation.characters': 'holds characters that are refused, such as direction overrides or half a character',
  'validation.role': 'is none of contributor, translator, reviewer, publisher, administrator, in these letters',
  'validation.lang': 'is neither ar nor en',
  'validation.email': 'is not an address such as name@example.org, with only ASCII before the @',
  'validation.translates': 'is ar or en for a translator, and is for nobody else',
  'validation.format': 'is not texts/1',
};

/** The field that an issue is about. Empty: the whole. */
export function fieldOf(issue: Issue): string {
  const names = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...names].map(String).join('.');
}

/** The fault in words, to be read after the field. */
export function reasonOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'is not a field of this format';
  if (issue.message.startsWith('validation.')) return words[issue.message] ?? issue.message;
  if (issue.code !== 'invalid_type') return `is not right: ${issue.message}`;
  // The value itself is not in the issue; zod's own words name its kind.
  const kinds = issue.message.replace(/^Invalid input: /, '');
  return kinds.endsWith('received undefined') ? 'is missing' : `is of the wrong kind: ${kinds}`;
}
