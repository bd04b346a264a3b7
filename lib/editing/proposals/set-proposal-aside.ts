import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { Reason } from '@/lib/editing/reason';
import { write } from '@/lib/editing/write';
import { ProposalStep, settleProposal, takeOpenProposal } from './open-proposal';

/** Leaves the record as the editors have it. The same proposal does not come again. */
export const setProposalAside = write(
  'proposal.set-aside',
  ProposalStep.extend({ reason: Reason }),
  async (tx, { reason, ...step }, { actor }) => {
    await takePerson(tx, actor);
    const proposal = await takeOpenProposal(tx, step);
    const change = await settleProposal(tx, proposal, { state: 'set_aside', reason });
    return { changes: [change], result: () => ({ record: { type: proposal.type, id: proposal.subject } }) };
  },
);
