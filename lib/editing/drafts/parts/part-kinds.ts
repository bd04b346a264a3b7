import type { PartType } from '@/lib/db/generated/enums';
import { tags } from '@/lib/records/tags';
import type { PartKind, Payload } from './part-kind';

const titles = (type: 'meeting' | 'statement'): PartKind => ({
  type,
  async read(tx, subject) {
    const row = await (type === 'meeting'
      ? tx.meeting.findUnique({ where: { publicId: subject } })
      : tx.statement.findUnique({ where: { publicId: subject } }));
    if (row === null) return null;
    const payload: Payload = { [`${type}.titleAr`]: row.titleAr ?? '', [`${type}.titleEn`]: row.titleEn ?? '' };
    return { id: subject, version: row.version, isWithdrawn: false, payload };
  },
  async check(_tx, { payload }) {
    return payload[`${type}.titleEn`] ? [] : [{ field: `${type}.titleEn`, message: 'required' }];
  },
  changedClaims: () => [],
  async publish(tx, { subject, base, payload }, _parts, { renew, reason }) {
    const id = subject ?? '';
    if (type === 'statement') await renew([id]);
    const data = { titleAr: payload[`${type}.titleAr`] ?? '', titleEn: payload[`${type}.titleEn`] ?? '' };
    if (type === 'meeting')
      await tx.meeting.update({ where: { publicId: id }, data: { ...data, version: { increment: 1 } } });
    else await tx.statement.update({ where: { publicId: id }, data });
    const own = reason === null ? {} : { reason };
    const change = {
      action: `${type}.edit`,
      subject: { type, id },
      before: base,
      after: payload,
      tags: [tags.meetings],
      ...own,
    };
    return { id, changes: [change] };
  },
});

const text: PartKind = {
  type: 'text',
  async read(tx, subject) {
    const [statement = '', slug = ''] = subject.split('/');
    const row = await tx.text.findFirst({ where: { slug, statement: { publicId: statement } } });
    const payload: Payload = { 'text.lang': row?.lang ?? '', 'text.disclaimer': row?.disclaimer ?? '' };
    return row && { id: subject, version: row.version, isWithdrawn: row.withdrawnAt !== null, payload };
  },
  check: async () => [],
  changedClaims: () => [],
  async publish(tx, { subject, base, payload }, _parts, { renew }) {
    const [statement = '', slug = ''] = (subject ?? '').split('/');
    await renew([statement]);
    const row = await tx.text.findFirstOrThrow({ where: { slug, statement: { publicId: statement } } });
    const disclaimer = payload['text.disclaimer'] ?? null;
    await tx.text.update({ where: { id: row.id }, data: { disclaimer, version: { increment: 1 } } });
    const id = subject ?? '';
    const change = { action: 'text.edit', subject: { type: 'text', id }, before: base, after: payload, tags: [] };
    return { id, changes: [change] };
  },
};

export const partKinds: Record<PartType, PartKind> = {
  meeting: titles('meeting'),
  statement: titles('statement'),
  text,
  source: { ...text, type: 'source' },
};
