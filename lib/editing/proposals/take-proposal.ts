import { createDraft, type StartedDraft, startPart } from '@/lib/editing/drafts/stored/create-draft';
import { takePerson } from '@/lib/editing/drafts/stored/draft-person';
import { type WrittenWork, write } from '@/lib/editing/write';
import { DomainError } from '@/lib/errors/domain-error';
import { ProposalStep, settleProposal, takeOpenProposal } from './open-proposal';
import { proposeFields } from './proposed-fields';

/** Begins a draft of the record with what a newer release says of it. It goes through review like any other. */
export const takeProposal = write(
  'proposal.take',
  ProposalStep,
  async (tx, input, { actor }): Promise<WrittenWork<StartedDraft>> => {
    const starter = await takePerson(tx, actor);
    const proposal = await takeOpenProposal(tx, input);
    const { type, subject } = proposal;
    const part = await startPart(tx, type, subject, null);
    const { payload, names } = proposeFields(type, proposal, part.payload);
    if (names.length === 0) throw new DomainError('conflict', `${type} ${subject} says what is proposed already`);
    const { id, version } = await createDraft(tx, actor, { parts: [{ ...part, payload }], reason: '', starter });
    const change = await settleProposal(tx, proposal, { state: 'taken', draft: id });
    return { changes: [change], result: () => ({ id, version }) };
  },
);
