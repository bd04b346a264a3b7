import { db } from '@/lib/db/client';
import { toDay, toDayOrNull } from '@/lib/db/day';
import { Prisma } from '@/lib/db/generated/client';
import type { PartType } from '@/lib/db/generated/enums';
import { membershipId } from '@/lib/editing/bundled/subjects';
import { readMembershipId } from '@/lib/i18n/membership-id';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import type { RecordRow, RowReader } from './listed-record';

type State = {
  /** Null: since it was first loaded. */
  updatedAt: Date | null;
  version: number | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
};

/** When a record that was never changed since is said to have been changed last. */
const epoch = new Date('2015-01-01T00:00:00Z');

type Since = { OR?: { updatedAt: { gt: Date } | null }[] };

/** What was never changed is read with everything, and never again. */
function since(time: Date): Since {
  return time < epoch ? {} : { OR: [{ updatedAt: { gt: time } }] };
}

type Said = {
  type: PartType;
  id: string;
  title: Bilingual;
  date?: string | null;
  day?: string | null;
  more?: (string | null)[];
};

function toRow({ type, id, title, date = null, day = null, more = [] }: Said, state: State): RecordRow {
  const { updatedAt, version, withdrawnAt, withdrawnReason } = state;
  return {
    record: {
      type,
      id,
      title,
      date,
      isYearUnconfirmed: false,
      updatedAt: (updatedAt ?? epoch).toISOString(),
      version: version ?? 1,
      isWithdrawn: withdrawnAt !== null,
    },
    day,
    words: [id, title.ar, title.en, date, ...more],
    withdrawnBecause: withdrawnReason,
  };
}

/** The rows of one table, all that were stamped after a time or those with these ids. */
function readerOf(table: string, read: (where: object) => Promise<RecordRow[]>): RowReader {
  const named = Prisma.raw(`"${table}"`);
  return {
    table: named,
    newest: Prisma.sql`(SELECT coalesce(max(updated_at), ${epoch}) FROM ${named})`,
    readSince: (time) => read(since(time)),
    readThese: (ids) => read({ publicId: { in: ids } }),
  };
}

const names = { publicId: true, nameAr: true, nameEn: true } as const;
const nameOf = ({ nameAr, nameEn }: { nameAr: string | null; nameEn: string }) => bilingual(nameAr, nameEn);
const bodyNames = { select: { nameAr: true, nameArOwn: true, nameEn: true, acronym: true, publicId: true } } as const;

type BodyNames = { nameAr: string | null; nameArOwn: string | null; nameEn: string };

function nameOfBody({ nameAr, nameArOwn, nameEn }: BodyNames): Bilingual {
  return bilingual(nameAr ?? nameArOwn, nameEn);
}

function withNumber({ ar, en }: Bilingual, number: number): Bilingual {
  const numbered = (name: string | null) => name && `${name} (${number})`;
  return bilingual(numbered(ar), numbered(en));
}

export const otherRows = {
  party: readerOf('party', async (where) =>
    (await db.party.findMany({ where })).map((row) =>
      toRow(
        {
          type: 'party',
          id: row.publicId,
          title: nameOf(row),
          more: [row.acronym, ...row.variantsAr, ...row.variantsEn, ...row.wrongFormsAr],
        },
        row,
      ),
    ),
  ),
  place: readerOf('place', async (where) =>
    (await db.place.findMany({ where })).map((row) =>
      toRow({ type: 'place', id: row.publicId, title: nameOf(row), more: [...row.variantsAr, ...row.variantsEn] }, row),
    ),
  ),
  topic: readerOf('topic', async (where) =>
    (await db.topic.findMany({ where })).map((row) =>
      toRow({ type: 'topic', id: row.publicId, title: bilingual(row.labelAr, row.labelEn) }, row),
    ),
  ),
  body: readerOf('body', async (where) =>
    (await db.body.findMany({ where, include: { names: { select: { name: true } } } })).map((row) =>
      toRow(
        {
          type: 'body',
          id: row.publicId,
          title: nameOfBody(row),
          date: row.established,
          day: row.established,
          more: [row.acronym, ...row.names.map(({ name }) => name)],
        },
        row,
      ),
    ),
  ),
  membership: {
    ...readerOf('membership', readMemberships),
    readThese: (ids) =>
      readMemberships({
        OR: ids.flatMap((id) => {
          const named = readMembershipId(id);
          return named ? [{ body: { publicId: named.body }, party: { publicId: named.party }, role: named.role }] : [];
        }),
      }),
  },
  plan: readerOf('plan', async (where) =>
    (await db.plan.findMany({ where, include: { body: bodyNames } })).map((row) =>
      toRow(
        {
          type: 'plan',
          id: row.publicId,
          title: nameOfBody(row.body),
          date: row.edtf,
          day: toDay(row.earliest),
          more: [row.asSaid],
        },
        row,
      ),
    ),
  ),
  gap: readerOf('gap', async (where) =>
    (await db.gap.findMany({ where, include: { body: bodyNames } })).map((row) =>
      toRow(
        {
          type: 'gap',
          id: row.publicId,
          title: withNumber(nameOfBody(row.body), row.ordinal),
          date: row.window,
          day: toDay(row.earliest),
        },
        row,
      ),
    ),
  ),
  designation: readerOf('designation', async (where) =>
    (
      await db.designation.findMany({
        where,
        include: { targets: { select: { nameAr: true, nameEn: true, nameArOwn: true, aliases: true } } },
      })
    ).map((row) =>
      toRow(
        {
          type: 'designation',
          id: row.publicId,
          title: bilingual(row.titleAr, row.titleEn),
          date: row.edtf,
          day: toDayOrNull(row.earliest),
          more: row.targets.flatMap(({ nameAr, nameEn, nameArOwn, aliases }) => [
            nameAr,
            nameEn,
            nameArOwn,
            ...aliases,
          ]),
        },
        row,
      ),
    ),
  ),
  commitment: readerOf('commitment', async (where) =>
    (await db.commitment.findMany({ where })).map((row) =>
      toRow(
        {
          type: 'commitment',
          id: row.publicId,
          title: bilingual(`${row.actorAr}: ${row.whatAr}`, `${row.actorEn}: ${row.whatEn}`),
          more: [row.quoteAr, row.quoteEn],
        },
        row,
      ),
    ),
  ),
  concept: readerOf('concept', async (where) =>
    (await db.concept.findMany({ where, include: { labels: { select: { lang: true, text: true, kind: true } } } })).map(
      (row) => {
        const called = (lang: string) =>
          row.labels.find((label) => label.kind === 'preferred' && label.lang === lang)?.text ?? null;
        const title = bilingual(called('ar'), called('en'));
        return toRow({ type: 'concept', id: row.publicId, title, more: row.labels.map(({ text }) => text) }, row);
      },
    ),
  ),
} satisfies Partial<Record<PartType, RowReader>>;

async function readMemberships(where: object): Promise<RecordRow[]> {
  const rows = await db.membership.findMany({ where, include: { body: bodyNames, party: { select: names } } });
  return rows.map((row) => {
    const [body, party] = [nameOfBody(row.body), nameOf(row.party)];
    const both = (one: string | null, other: string | null) => (one && other ? `${one} (${other})` : (one ?? other));
    const id = membershipId({ body: row.body.publicId, party: row.party.publicId, role: row.role });
    const date = row.joined ?? row.knownFrom;
    return toRow(
      {
        type: 'membership',
        id,
        title: bilingual(both(party.ar, body.ar), both(party.en, body.en)),
        date,
        day: toDayOrNull(row.knownFromDay),
        more: [row.body.acronym],
      },
      row,
    );
  });
}
