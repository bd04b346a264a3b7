import { z } from 'zod';
import { ClaimValue } from '@/lib/db/claim-value';
import * as enums from '@/lib/db/generated/enums';
import { BoundedDate, DateSpan, StoredDate } from '@/lib/editing/stored-date';
import { publicIdPattern } from '@/lib/i18n/public-id';

/** The shapes of the files in prisma/records. References are public ids; bounds of dates are derived, never written. */

const text = z.string().min(1);
const bilingual = z.strictObject({ ar: text, en: text });
const eitherName = z.strictObject({ ar: text.nullable(), en: text.nullable() });
const variants = z.strictObject({ ar: z.array(text), en: z.array(text) });
const note = bilingual.nullable();
const quotation = z.strictObject({ lang: text, text });
const id = z.string().regex(publicIdPattern, 'validation.id');
const ids = z.array(id);
const sources = ids.min(1, 'names no source');
const slot = z.string().regex(/^[px][1-9]\d{0,3}$/);
const ordinal = z.number().int().positive();
/** A row that was entered at the desk: what it is told from the others by, its source, and the words there. */
const evident = { number: ordinal.optional(), source: id.optional(), words: quotation.optional() };
/** What sources say of a record without claims, as it was entered at the desk. */
const citations = z.array(z.strictObject({ number: ordinal.optional(), source: id, words: quotation })).optional();
const claim = z.strictObject({
  id,
  property: z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/),
  value: ClaimValue,
  /** Which of the record's counts the claim is about, from 1. */
  count: z.number().int().positive().optional(),
  words: quotation.nullable(),
  saidBy: note,
  status: z.enum(enums.ClaimStatus),
  /** At the desk one language is enough. */
  reason: eitherName.nullable(),
  sources: ids,
});

export const BundledSource = z.strictObject({
  id,
  publisher: bilingual,
  url: z.url().nullable(),
  lang: text,
  published: StoredDate.nullable(),
  kind: z.enum(enums.SourceKind),
  rights: z.enum(enums.Rights),
  state: z.enum(enums.SourceState),
});

export const BundledParty = z.strictObject({
  id,
  code: text,
  kind: z.enum(enums.PartyKind),
  acronym: text.nullable(),
  name: bilingual,
  variants,
  wrongForms: z.strictObject({ ar: z.array(text) }),
  citations,
});

export const BundledPlace = z.strictObject({ id, name: bilingual, variants, country: id, citations });

export const BundledTopic = z.strictObject({
  id,
  facet: z.enum(enums.TopicFacet),
  label: bilingual,
  definition: bilingual,
  citations,
});

export const BundledBody = z.strictObject({
  id,
  kind: z.enum(enums.BodyKind).nullable(),
  acronym: text.nullable(),
  name: z.strictObject({ ar: text.nullable(), en: text }),
  nameArOwn: text.nullable(),
  parent: id.nullable(),
  established: StoredDate.nullable(),
  establishedNote: note,
  coLeads: ids,
  coLeadsNote: note,
  seat: id.nullable(),
  memberCount: z
    .strictObject({ value: z.number().int().nonnegative(), qualifier: z.enum(enums.Qualifier), asOf: StoredDate })
    .nullable(),
  names: z.array(
    z.strictObject({
      lang: text,
      name: text,
      use: z.enum(enums.NameUse),
      period: StoredDate.nullable(),
      note,
      ...evident,
    }),
  ),
  confidence: z.enum(enums.Confidence).nullable(),
  sources: ids,
  claims: z.array(claim),
});

export const BundledMembership = z.strictObject({
  body: id,
  party: id,
  role: z.enum(enums.MembershipRole),
  joined: StoredDate.nullable(),
  left: StoredDate.optional(),
  knownFrom: StoredDate,
  ordinal: ordinal.nullable(),
  confidence: z.enum(enums.Confidence),
  note,
  sources,
  claims: z.array(claim).optional(),
});

export const BundledMeeting = z.strictObject({
  id,
  type: z.enum(enums.MeetingType),
  title: bilingual,
  ordinal: ordinal.nullable(),
  ordinalScope: z.enum(enums.OrdinalScope).nullable(),
  ordinalInferred: ordinal.nullable(),
  date: z.strictObject({
    edtf: BoundedDate,
    precision: z.enum(enums.DatePrecision),
    basis: z.enum(enums.DateBasis),
    note,
  }),
  place: id.nullable(),
  country: id.nullable(),
  mode: z.enum(enums.MeetingMode).nullable(),
  hosts: ids,
  coChairs: ids,
  participants: z.array(z.strictObject({ party: id, role: z.enum(['participant', 'observer']) })),
  counts: z.array(
    z.strictObject({
      /** What it is told from the other figures by. Left out: its place in this list, from 1. */
      number: z.number().int().positive().optional(),
      value: z.number().int().nonnegative(),
      qualifier: z.enum(enums.Qualifier),
      basis: z.enum(enums.CountBasis),
      unit: z.enum(enums.CountUnit),
      saidBy: bilingual,
      source: id.nullable(),
      isHeadline: z.literal(true).optional(),
    }),
  ),
  attendanceNote: note,
  topics: ids,
  summary: note,
  note,
  unconfirmed: z.array(z.enum(['edtf', 'place', 'country', 'ordinal', 'ordinalScope', 'ordinalInferred'])),
  confidence: z.enum(enums.Confidence),
  sources,
  claims: z.array(claim),
});

export const BundledText = z.strictObject({
  slug: id,
  lang: text,
  standing: z.enum(enums.Standing),
  rights: z.enum(enums.Rights),
  extent: z.enum(enums.Extent),
  disclaimer: text.nullable(),
  published: StoredDate.nullable(),
  source: id,
});

export const BundledStatement = z.strictObject({
  id,
  meeting: id.nullable(),
  kind: z.enum(enums.StatementKind),
  title: eitherName,
  titleArOwn: text.nullable(),
  titleKind: z.enum(enums.TitleKind),
  officialLanguage: text.nullable(),
  issued: StoredDate.nullable(),
  issuer: note,
  texts: z.array(BundledText).min(1, 'has no text'),
  claims: z.array(claim),
});

export const BundledPlan = z.strictObject({
  id,
  body: id,
  announcedAt: id.nullable(),
  heldAs: id.nullable(),
  edtf: BoundedDate,
  place: id.nullable(),
  country: id.nullable(),
  asSaid: quotation,
  note,
  source: id,
});

export const BundledGap = z.strictObject({
  id,
  body: id,
  ordinal,
  kind: z.enum(enums.GapKind),
  meeting: id.nullable(),
  known: bilingual,
  window: DateSpan,
  citations,
});

/** What somebody undertook: our words for who and what, the words of the statement that makes it, and its places. */
export const BundledCommitment = z.strictObject({
  id,
  topic: id.nullable(),
  actor: bilingual,
  what: bilingual,
  state: z.enum(enums.CommitmentState),
  first: z.strictObject({ statement: id, slot }),
  words: z.strictObject({ ar: text.nullable(), en: text.nullable() }),
  last: z.strictObject({ statement: id, slot }).nullable(),
});

export const BundledDesignation = z.strictObject({
  id,
  authority: id,
  round: ordinal.nullable(),
  date: z.strictObject({ edtf: BoundedDate, precision: z.enum(enums.DatePrecision) }).nullable(),
  title: bilingual,
  programme: bilingual,
  legalBasis: bilingual.optional(),
  targetCount: z.number().int().nonnegative().nullable(),
  targetCountNote: note,
  meeting: id.nullable(),
  statement: id.nullable(),
  tie: z.enum(enums.TieStrength).nullable(),
  tieBasis: note,
  topics: ids,
  note,
  unconfirmed: z.array(z.enum(['edtf', 'round'])),
  confidence: z.enum(enums.Confidence),
  targets: z.array(
    z.strictObject({
      kind: z.enum(enums.TargetKind),
      name: eitherName,
      nameArOwn: text.nullable(),
      aliases: z.array(text),
      weakAliases: z.array(text),
      possiblySameAs: note,
      country: id.nullable(),
      ...evident,
      status: z.enum(enums.TargetStatus).optional(),
      checkedOn: z.iso.date().optional(),
      statusSource: id.optional(),
      statusWords: quotation.optional(),
    }),
  ),
  sources,
  claims: z.array(claim),
});

/**
 * One idea under all its names. `ref` is the record that the idea is, of the same kind; without one it is a term.
 * Ids of everyday words, which only search uses, begin with `word-`; those of places begin with `place-`.
 */
export const BundledConcept = z.strictObject({
  id,
  kind: z.enum(enums.ConceptKind),
  ref: id.nullable(),
  labels: z
    .array(
      z.strictObject({
        lang: text,
        text,
        kind: z.enum(enums.LabelKind),
        reason: z.union([bilingual, eitherName, text]).nullish(),
        ...evident,
      }),
    )
    .min(1, 'has no label'),
});

export type BundledClaim = z.infer<typeof claim>;
export type BundledCitation = NonNullable<z.infer<typeof citations>>[number];
export type BundledSource = z.infer<typeof BundledSource>;
export type BundledParty = z.infer<typeof BundledParty>;
export type BundledPlace = z.infer<typeof BundledPlace>;
export type BundledTopic = z.infer<typeof BundledTopic>;
export type BundledBody = z.infer<typeof BundledBody>;
export type BundledMembership = z.infer<typeof BundledMembership>;
/** `body` is the name of its file. */
export type BundledMeeting = z.infer<typeof BundledMeeting> & { body: string };
export type BundledText = z.infer<typeof BundledText>;
export type BundledStatement = z.infer<typeof BundledStatement>;
export type BundledPlan = z.infer<typeof BundledPlan>;
export type BundledCommitment = z.infer<typeof BundledCommitment>;
export type BundledGap = z.infer<typeof BundledGap>;
export type BundledDesignation = z.infer<typeof BundledDesignation>;
export type BundledConcept = z.infer<typeof BundledConcept>;
