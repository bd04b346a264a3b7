import { z } from 'zod';
import type { Prisma } from '@/lib/db/generated/client';
import type { ProposalState } from '@/lib/db/generated/enums';
import { SeenVersion } from '@/lib/editing/drafts/draft-input';
import type { ChangeEntry } from '@/lib/editing/history/history';
import { DomainError } from '@/lib/errors/domain-error';
import { publicIdPattern } from '@/lib/i18n/public-id';

type Tx = Prisma.TransactionClient;

export const ProposalStep = z.strictObject({
  id: z.string().max(40, 'validation.id').regex(publicIdPattern, 'validation.id'),
  version: SeenVersion.optional().default(null),
});

export type OpenProposal = Prisma.ProposalGetPayload<object>;

/** The proposal at the version that somebody saw, while nobody has decided of it. */
export async function takeOpenProposal(tx: Tx, { id, version }: z.output<typeof ProposalStep>): Promise<OpenProposal> {
  await tx.$executeRaw`SELECT id FROM proposal WHERE public_id = ${id} FOR NO KEY UPDATE`;
  const proposal = await tx.proposal.findUnique({ where: { publicId: id } });
  if (proposal === null) throw new DomainError('not-found', `there is no proposal ${id}`);
  if (proposal.settledAt !== null || proposal.version !== version) {
    throw new DomainError('conflict', `proposal ${id} is ${proposal.state}, at version ${proposal.version}`);
  }
  return proposal;
}

type Decision = { state: Exclude<ProposalState, 'open' | 'lapsed'>; draft?: string; reason?: string };

/** Notes what was decided, and returns the link of the history that tells of it: never a word of the record. */
export async function settleProposal(tx: Tx, proposal: OpenProposal, decision: Decision): Promise<ChangeEntry> {
  await tx.proposal.update({
    where: { id: proposal.id },
    data: { ...decision, settledAt: new Date(), version: { increment: 1 } },
  });
  const { state, draft, reason } = decision;
  return {
    action: `proposal.${state === 'taken' ? 'take' : 'set-aside'}`,
    subject: { type: 'proposal', id: proposal.publicId },
    before: { state: 'open' },
    after: { state, record: `${proposal.type} ${proposal.subject}`, ...(draft !== undefined && { draft }) },
    tags: [],
    ...(reason !== undefined && { reason }),
  };
}
