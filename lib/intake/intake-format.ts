import { z } from 'zod';
import { parseEdtf } from '@/lib/dates/parse-edtf';
import { countBases, meetingModes, qualifiers } from './record-words';

const edtf = z.string().refine((value) => parseEdtf(value).ok, 'validation.date');
const state = z.string().regex(/^[A-Z]{2}$/, 'validation.state');
const states = z.array(state).min(1);
const ordinal = z.number().int().min(1).max(99);

export const Venue = z
  .strictObject({ city: z.string().nullable(), country: state.nullable() })
  .refine(({ city, country }) => city !== null || country !== null, 'validation.place');

const Count = z.strictObject({
  value: z.number().int().positive(),
  basis: z.enum(countBases),
  qualifier: z.enum(qualifiers),
});

const Amount = z.strictObject({
  value: z.number().positive(),
  /** The other end of a range: "$1.5-2 million". */
  upTo: z.number().positive().optional(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  role: z.enum(['pledged', 'target', 'disbursed']).nullable(),
});

/** One schema for the value of each field. */
export const fieldValues = {
  'meeting.ordinal': ordinal,
  'meeting.date': edtf,
  'meeting.venue': Venue,
  'meeting.mode': z.enum(meetingModes),
  'meeting.coChairs': states.min(2),
  'meeting.hosts': states,
  'members.count': Count,
  'participants.count': Count,
  'meeting.next': z.strictObject({ date: edtf.nullable(), venue: Venue.nullable() }),
  'meeting.previous': z.strictObject({
    body: z.string(),
    ordinal: ordinal.nullable(),
    date: edtf.nullable(),
    venue: Venue.nullable(),
  }),
  'statement.date': edtf,
  'statement.issuer': z.string().min(2).max(200),
  'statement.translation': z.strictObject({
    translator: z.string().nullable(),
    officialLanguage: z.enum(['en', 'ar', 'fr']),
  }),
  'group.established': edtf,
  designations: z.strictObject({
    value: z.number().int().positive(),
    authority: z.string().nullable(),
    date: edtf.nullable(),
  }),
  /** One of those who were listed, by name. Null: the text does not say what it is. */
  'designation.target': z.strictObject({
    name: z.string().min(2).max(200),
    kind: z.enum(['person', 'entity', 'money_service_business']).nullable(),
  }),
  amount: z.array(Amount).min(1),
  unscr: z.array(z.number().int().min(1).max(9999)).min(1),
  states,
  organisations: z.array(z.string()).min(1),
  topics: z.string().min(1),
} as const;

export type Field = keyof typeof fieldValues;
export type FieldValue<F extends Field = Field> = z.infer<(typeof fieldValues)[F]>;
export type Venue = z.infer<typeof Venue>;

export const flags = [
  'relative',
  'year_inherited',
  'year_unresolved',
  'needs_publication_date',
  'part_early',
  'part_mid',
  'part_end',
  'ambiguous_place',
  'currency_assumed',
  'two_candidates',
  'inferred',
  'calendar_mismatch',
  'impossible_pair',
] as const;
export type Flag = (typeof flags)[number];

/** UTF-16 offsets in the NFC text, the end exclusive: `text.slice(start, end) === quote`. */
export type Evidence = { start: number; end: number; quote: string };

export type Alternative = { value: unknown; evidence: Evidence[] };

export type Proposal = {
  field: Field;
  value: unknown;
  /** The phrase to highlight first, then the single values. */
  evidence: Evidence[];
  rule: string;
  /** 0 to 1; shown in three steps, never as a number. */
  confidence: number;
  flags: Flag[];
  alternatives: Alternative[];
};

/** A `main-meeting` is a meeting of the body whose record this is. */
export type TextRecordType = 'main-meeting' | 'other-meeting' | 'statement' | 'not-a-meeting-record';

export type Removed = { start: number; end: number; why: string };

export type Intake = {
  recordType: TextRecordType;
  body: string | null;
  proposals: Proposal[];
  /** Typed mentions without a role in this meeting: shown on request, never filled in. */
  mentions: Proposal[];
  removed: Removed[];
  /** `code at offset`, or a code alone. */
  warnings: string[];
};

export type ConfidenceStep = 'sure' | 'check' | 'weak';

export function confidenceStep(confidence: number): ConfidenceStep {
  if (confidence >= 0.9) return 'sure';
  return confidence >= 0.6 ? 'check' : 'weak';
}
