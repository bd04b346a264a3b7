import { Prisma } from '@/lib/db/generated/client';
import { Rights, Standing } from '@/lib/db/generated/enums';

export type RecordType = (typeof recordTypes)[number];

/** The parts of the public record. Readers see no change of anything else, such as a draft or an account. */
export const recordTypes = [
  'meeting',
  'statement',
  'text',
  'designation',
  'body',
  'membership',
  'party',
  'place',
  'topic',
  'source',
  'plan',
  'gap',
  'concept',
] as const;

/** How many changes a page of older ones has. The newest are a page that grows to twice as many. */
export const onPage = 50;

/** Whether a field of a text is the same before and after: a filter cannot set two columns beside each other. */
const isSame = (field: string, values: string[]): Prisma.ChangeWhereInput => ({
  OR: values.map((value) => ({
    before: { path: [field], equals: value },
    after: { path: [field], equals: value },
  })),
});

/** The first words of a text which was known by its link: nothing of it was corrected. */
export const firstWords = {
  action: 'text.publish',
  before: { path: ['extent'], equals: 'link' },
  NOT: { after: { path: ['extent'], equals: 'link' } },
  AND: [isSame('standing', Object.values(Standing)), isSame('rights', Object.values(Rights))],
} satisfies Prisma.ChangeWhereInput;

/** New records, and first words, that came together are summed up as their run; every other change is a correction. */
const inRun = {
  runId: { not: null },
  OR: [{ before: { equals: Prisma.DbNull } }, firstWords],
} satisfies Prisma.ChangeWhereInput;

/** What a run brought, each record once: where a load brings a text and then its words, the text alone. */
export const broughtInRun = {
  runId: { not: null },
  OR: [{ before: { equals: Prisma.DbNull } }, { ...firstWords, run: { kind: { not: 'load' } } }],
} satisfies Prisma.ChangeWhereInput;

export const ofRecords = { subjectType: { in: [...recordTypes] } } satisfies Prisma.ChangeWhereInput;

export const ofCorrections = { AND: [ofRecords, { NOT: inRun }] } satisfies Prisma.ChangeWhereInput;

export function countPages(total: number): number {
  return Math.max(0, Math.floor(total / onPage) - 1);
}
