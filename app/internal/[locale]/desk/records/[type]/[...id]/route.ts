import { again, deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { type Refused, refusedFaults } from '@/app/internal/[locale]/desk/refused-faults';
import { readRecordAddress } from '@/components/editing/records/record-address';
import { actorOf } from '@/lib/auth/session';
import { untilPublic } from '@/lib/desk/until-public';
import { reinstateBody } from '@/lib/editing/bodies/reinstate-body';
import { withdrawBody } from '@/lib/editing/bodies/withdraw-body';
import { reinstateCommitment } from '@/lib/editing/commitments/reinstate-commitment';
import { withdrawCommitment } from '@/lib/editing/commitments/withdraw-commitment';
import { reinstateConcept } from '@/lib/editing/concepts/reinstate-concept';
import { withdrawConcept } from '@/lib/editing/concepts/withdraw-concept';
import { reinstateDesignation } from '@/lib/editing/designations/reinstate-designation';
import { withdrawDesignation } from '@/lib/editing/designations/withdraw-designation';
import { partsToCorrect } from '@/lib/editing/drafts/parts-to-correct';
import { restoreRecord } from '@/lib/editing/drafts/restore-record';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { reinstateGap } from '@/lib/editing/gaps/reinstate-gap';
import { withdrawGap } from '@/lib/editing/gaps/withdraw-gap';
import { reinstateMeeting } from '@/lib/editing/meetings/reinstate-meeting';
import { withdrawMeeting } from '@/lib/editing/meetings/withdraw-meeting';
import { reinstateMembership } from '@/lib/editing/memberships/reinstate-membership';
import { withdrawMembership } from '@/lib/editing/memberships/withdraw-membership';
import { reinstateParty } from '@/lib/editing/parties/reinstate-party';
import { withdrawParty } from '@/lib/editing/parties/withdraw-party';
import { reinstatePlace } from '@/lib/editing/places/reinstate-place';
import { withdrawPlace } from '@/lib/editing/places/withdraw-place';
import { reinstatePlan } from '@/lib/editing/plans/reinstate-plan';
import { withdrawPlan } from '@/lib/editing/plans/withdraw-plan';
import { setProposalAside } from '@/lib/editing/proposals/set-proposal-aside';
import { takeProposal } from '@/lib/editing/proposals/take-proposal';
import { reinstateSource } from '@/lib/editing/sources/reinstate-source';
import { withdrawSource } from '@/lib/editing/sources/withdraw-source';
import { reinstateStatement } from '@/lib/editing/statements/reinstate-statement';
import { withdrawStatement } from '@/lib/editing/statements/withdraw-statement';
import { reinstateStatementText } from '@/lib/editing/texts/reinstate-statement-text';
import { withdrawStatementText } from '@/lib/editing/texts/withdraw-statement-text';
import { reinstateTopic } from '@/lib/editing/topics/reinstate-topic';
import { withdrawTopic } from '@/lib/editing/topics/withdraw-topic';
import { DomainError } from '@/lib/errors/domain-error';
import { deskPaths } from '@/lib/i18n/desk-paths';

const steps = {
  withdraw: {
    meeting: withdrawMeeting,
    statement: withdrawStatement,
    text: withdrawStatementText,
    source: withdrawSource,
    designation: withdrawDesignation,
    party: withdrawParty,
    place: withdrawPlace,
    topic: withdrawTopic,
    body: withdrawBody,
    membership: withdrawMembership,
    plan: withdrawPlan,
    gap: withdrawGap,
    concept: withdrawConcept,
    commitment: withdrawCommitment,
  },
  reinstate: {
    meeting: reinstateMeeting,
    statement: reinstateStatement,
    text: reinstateStatementText,
    source: reinstateSource,
    designation: reinstateDesignation,
    party: reinstateParty,
    place: reinstatePlace,
    topic: reinstateTopic,
    body: reinstateBody,
    membership: reinstateMembership,
    plan: reinstatePlan,
    gap: reinstateGap,
    concept: reinstateConcept,
    commitment: reinstateCommitment,
  },
};

export const POST = deskPost(actOnRecord, { permission: 'record.read' });

async function actOnRecord(visit: SignedIn): Promise<Response> {
  try {
    return await act(visit);
  } catch (error) {
    const refused = refusedFaults(error);
    if (refused === null) throw error;
    return again(visit.path, isOfProposal(visit) ? ofProposal(visit, refused) : { ...refused, typed: typedIn(visit) });
  }
}

const typedIn = ({ form }: SignedIn) => ({ reason: form.get('reason') });

function isOfProposal({ form }: SignedIn): boolean {
  return form.get('proposal') !== '';
}

/** The page has two reasons to be typed, and two ways in which somebody else was faster. */
function ofProposal({ form }: SignedIn, { status, faults }: Refused) {
  const reason = faults.reason;
  return {
    status,
    typed: { 'proposal.reason': form.get('reason') },
    faults: reason === undefined ? { proposal: 'validation.other' } : { 'proposal.reason': reason },
  };
}

async function act({ form, locale, params, session }: SignedIn): Promise<Response> {
  const record = readRecordAddress(params.type ?? '', (params.id ?? '').split('/'));
  if (record === null) throw new DomainError('not-found', 'no record has such an address');
  const actor = actorOf(session);
  const setting = { requestKey: form.get('request') };
  const action = form.get('action');
  const { type, id } = record;
  switch (action) {
    case 'edit':
    case 'edit-with-source': {
      const draft = await startDraft(
        actor,
        { parts: partsToCorrect(type, id, action === 'edit-with-source') },
        setting,
      );
      return seeOther(deskPaths.draft(locale, draft.id));
    }
    case 'restore': {
      const { id: made, unclaimed = [] } = await restoreRecord(
        actor,
        { change: form.get('change'), record: { type, id }, reason: form.get('reason') },
        setting,
      );
      return seeOther(deskPaths.draft(locale, made), {
        notice: unclaimed.length > 0 ? 'restored-unclaimed' : 'draft-made',
      });
    }
    case 'take-proposal': {
      const draft = await takeProposal(actor, proposalIn(form), setting);
      return seeOther(deskPaths.draft(locale, draft.id), { notice: 'draft-made' });
    }
    case 'set-aside': {
      await setProposalAside(actor, { ...proposalIn(form), reason: form.get('reason') }, setting);
      return seeOther(deskPaths.record(locale, type, id), { notice: 'set-aside' });
    }
    case 'withdraw':
    case 'reinstate': {
      const step = { version: Number(form.get('version')), reason: form.get('reason') };
      await steps[action][type](actor, { ...namesOf(type, id), ...step }, setting);
      await untilPublic();
      const notice = action === 'withdraw' ? 'withdrawn' : 'reinstated';
      return seeOther(deskPaths.record(locale, type, id), { notice });
    }
    default:
      return seeOther(deskPaths.record(locale, type, id));
  }
}

function proposalIn(form: SignedIn['form']) {
  return { id: form.get('proposal'), version: form.get('version') };
}

/** The verbs of texts take the two halves of an id. */
function namesOf(type: string, id: string): Record<string, string> {
  const [statement = '', slug = ''] = id.split('/');
  return type === 'text' ? { statement, slug } : { id };
}
