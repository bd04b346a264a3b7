import { db } from '@/lib/db/reading/db';
import { published } from '@/lib/records/published';

/** The types of permanent identities, as their addresses spell them. A series are the numbered meetings of a body. */
export const identityTypes = [
  'meetings',
  'statements',
  'texts',
  'members',
  'bodies',
  'designations',
  'topics',
  'series',
] as const;

export type IdentityType = (typeof identityTypes)[number];

/** A record that has, or had, the identity; `reason` says why it was withdrawn. */
export type Identity = { isWithdrawn: boolean; reason: string | null };

type Row = { withdrawnAt: Date | null; withdrawnReason: string | null };

const state = { withdrawnAt: true, withdrawnReason: true } as const;

const finders: Record<IdentityType, (id: string) => Promise<Row | null>> = {
  meetings: (publicId) => db.meeting.findUnique({ select: state, where: { publicId } }),
  statements: (publicId) => db.statement.findUnique({ select: state, where: { publicId } }),
  members: (publicId) => db.party.findUnique({ select: state, where: { publicId } }),
  bodies: (publicId) => db.body.findUnique({ select: state, where: { publicId } }),
  designations: (publicId) => db.designation.findUnique({ select: state, where: { publicId } }),
  topics: (publicId) => db.topic.findUnique({ select: state, where: { publicId } }),
  series: (publicId) => {
    const meetings = { some: { ordinalScope: 'series', ...published } } as const;
    return db.body.findUnique({ select: state, where: { publicId, meetings } });
  },
  async texts(id) {
    const [statement = '', slug = ''] = id.split('/');
    const select = { ...state, statement: { select: state } };
    const row = await db.text.findFirst({ select, where: { slug, statement: { publicId: statement } } });
    return row && (row.withdrawnAt ? row : row.statement);
  },
};

/** Null: nothing has that identity, and nothing had it. */
export async function findIdentity(type: IdentityType, id: string): Promise<Identity | null> {
  const row = await finders[type](id);
  return row && { isWithdrawn: row.withdrawnAt !== null, reason: row.withdrawnReason };
}
