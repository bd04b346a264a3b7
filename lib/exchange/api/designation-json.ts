import { z } from 'zod';
import { codes } from '@/lib/records/codes';
import type { Designation, Tie } from '@/lib/records/designations/designations';
import type { Target } from '@/lib/records/designations/targets';
import { ClaimJson, toClaimsJson } from './claim-json';
import { codeJson, hyphenate } from './code-json';
import { SourceJson, toSourceJson } from './source-json';
import { WordsJson } from './words-json';

const TargetJson = z
  .strictObject({
    kind: z.enum(codes.targetKind),
    name: WordsJson,
    nameArOwn: z.string().nullable(),
    aliases: z.array(z.string()),
    weakAliases: z.array(z.string()),
    possiblySameAs: WordsJson.nullable(),
    country: z.string().nullable(),
    status: z.enum(codes.targetStatus),
    checkedOn: z.iso.date().nullable(),
    statusSource: z.string().nullable(),
  })
  .meta({ id: 'Target' });

const TieJson = z
  .strictObject({
    strength: z.enum(['named-in-statement', 'announced-with']),
    basis: WordsJson.nullable(),
    meeting: z.string().nullable(),
    statement: z.string().nullable(),
  })
  .meta({ id: 'Tie' });

const DesignationDateJson = z
  .strictObject({
    edtf: z.string().nullable(),
    earliest: z.iso.date().nullable(),
    unconfirmed: z.boolean(),
  })
  .meta({ id: 'DesignationDate' });

/** A listing by an authority. `nameArOwn` is our transliteration, and no published spelling. */
export const DesignationJson = z
  .strictObject({
    id: z.string(),
    authority: z.string(),
    title: WordsJson,
    date: DesignationDateJson,
    round: z.int().nullable(),
    roundUnconfirmed: z.boolean(),
    programme: WordsJson,
    legalBasis: WordsJson.nullable(),
    targetCount: z.int().nullable(),
    targetCountNote: WordsJson.nullable(),
    targets: z.array(TargetJson),
    topics: z.array(z.string()),
    tie: TieJson.nullable(),
    note: WordsJson.nullable(),
    sources: z.array(SourceJson),
    claims: z.array(ClaimJson),
    confidence: codeJson(codes.confidence),
    version: z.int(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Designation' });

export function toDesignationJson(designation: Designation): z.output<typeof DesignationJson> {
  const { edtf, earliest, isDateUnconfirmed } = designation;
  return {
    id: designation.id,
    authority: designation.authority.id,
    title: designation.title,
    date: { edtf, earliest, unconfirmed: isDateUnconfirmed },
    round: designation.round,
    roundUnconfirmed: designation.isRoundUnconfirmed,
    programme: designation.programme,
    legalBasis: designation.legalBasis,
    targetCount: designation.targetCount,
    targetCountNote: designation.targetCountNote,
    targets: designation.targets.map(toTargetJson),
    topics: designation.topics.map(({ id }) => id),
    tie: designation.tie && toTieJson(designation.tie),
    note: designation.note,
    sources: designation.sources.map(toSourceJson),
    claims: toClaimsJson(designation.disputes),
    confidence: hyphenate(designation.confidence),
    version: designation.version,
    updatedAt: designation.updatedAt,
  };
}

function toTargetJson(target: Target): z.output<typeof TargetJson> {
  return {
    kind: target.kind,
    name: target.name,
    nameArOwn: target.nameArOwn,
    aliases: target.aliases,
    weakAliases: target.weakAliases,
    possiblySameAs: target.possiblySameAs,
    country: target.country?.code ?? null,
    status: target.status,
    checkedOn: target.checkedOn,
    statusSource: target.statusSource?.id ?? null,
  };
}

function toTieJson({ strength, basis, meeting, statement }: Tie): z.output<typeof TieJson> {
  return { strength: hyphenate(strength), basis, meeting: meeting?.id ?? null, statement };
}
