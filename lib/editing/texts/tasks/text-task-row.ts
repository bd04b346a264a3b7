import { z } from 'zod';
import { worksIn } from '@/lib/auth/draft-permissions';
import type { Actor } from '@/lib/auth/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { DomainError } from '@/lib/errors/domain-error';
import { textIdPattern } from '@/lib/i18n/public-id';

type Tx = Prisma.TransactionClient;

/** The id of a text, and the version of its task that somebody saw. A task that nobody has taken yet is at version 1. */
export const TextTaskVersion = z.strictObject({
  id: z.string().regex(textIdPattern, 'validation.id'),
  version: z.coerce.number().int().positive(),
});

type Seen = z.output<typeof TextTaskVersion>;

export type StoredTask = Prisma.TextTaskGetPayload<object>;

/**
 * The task of a text whose words the record lacks, locked until the end of the transaction. Refused if it is not at this
 * version any more, if the text was entered or withdrawn meanwhile, and to a translator of another language.
 */
export async function takeTextTaskRow(tx: Tx, actor: Actor, { id, version }: Seen): Promise<StoredTask> {
  const [statement = '', slug = ''] = id.split('/');
  const text = await tx.text.findFirst({
    select: { id: true, lang: true, withdrawnAt: true, _count: { select: { paragraphs: true } } },
    where: { slug, statement: { publicId: statement } },
  });
  if (text === null) throw new DomainError('not-found', `there is no text ${id}`);
  if (actor.kind === 'person' && !worksIn(actor, text.lang)) {
    throw new DomainError('forbidden', `${id} is not in the language of ${actor.id}`);
  }
  if (text.withdrawnAt !== null) throw new DomainError('conflict', `${id} is withdrawn`);
  if (text._count.paragraphs > 0) throw new DomainError('conflict', `the words of ${id} are on record`);
  await tx.textTask.createMany({ data: [{ textId: text.id }], skipDuplicates: true });
  await tx.$executeRaw`SELECT FROM text_task WHERE text_id = ${text.id}::uuid FOR UPDATE`;
  const task = await tx.textTask.findUniqueOrThrow({ where: { textId: text.id } });
  if (task.version === version) return task;
  throw new DomainError('conflict', `the task of ${id} is at version ${task.version}, not ${version}`);
}
