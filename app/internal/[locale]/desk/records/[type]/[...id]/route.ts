import { again, deskPost, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { refusedFaults } from '@/app/internal/[locale]/desk/refused-faults';
import { readRecordAddress } from '@/components/editing/records/record-address';
import { actorOf } from '@/lib/auth/session';
import { untilPublic } from '@/lib/desk/until-public';
import { restoreRecord } from '@/lib/editing/drafts/restore-record';
import { startDraft } from '@/lib/editing/drafts/start-draft';
import { reinstateMeeting } from '@/lib/editing/meetings/reinstate-meeting';
import { withdrawMeeting } from '@/lib/editing/meetings/withdraw-meeting';
import { reinstateSource } from '@/lib/editing/sources/reinstate-source';
import { withdrawSource } from '@/lib/editing/sources/withdraw-source';
import { reinstateStatement } from '@/lib/editing/statements/reinstate-statement';
import { withdrawStatement } from '@/lib/editing/statements/withdraw-statement';
import { reinstateStatementText } from '@/lib/editing/texts/reinstate-statement-text';
import { withdrawStatementText } from '@/lib/editing/texts/withdraw-statement-text';
import { deskPaths } from '@/lib/i18n/desk-paths';

const steps = {
  withdraw: {
    meeting: withdrawMeeting,
    statement: withdrawStatement,
    text: withdrawStatementText,
    source: withdrawSource,
  },
  reinstate: {
    meeting: reinstateMeeting,
    statement: reinstateStatement,
    text: reinstateStatementText,
    source: reinstateSource,
  },
};

export const POST = deskPost(actOnRecord, { permission: 'record.read' });

async function actOnRecord(visit: SignedIn): Promise<Response> {
  const { form, path, locale, params, session } = visit;
  const record = readRecordAddress(params.type ?? '', (params.id ?? '').split('/'));
  if (record === null) return seeOther(deskPaths.records(locale));
  const actor = actorOf(session);
  const setting = { requestKey: form.get('request') };
  const action = form.get('action');
  const { type, id } = record;
  if (action === 'edit' || action === 'edit-with-source') {
    const source = action === 'edit' ? [] : [{ type: 'source', subject: null }];
    const draft = await startDraft(actor, { parts: [...source, { type, subject: id }] }, setting);
    return seeOther(deskPaths.draft(locale, draft.id));
  }
  if (action === 'restore') {
    const draft = await restoreRecord(actor, { change: form.get('change') }, setting);
    return seeOther(deskPaths.draft(locale, draft.id), { notice: 'draft-made' });
  }
  if (action !== 'withdraw' && action !== 'reinstate') return seeOther(deskPaths.record(locale, type, id));
  const reason = form.get('reason');
  try {
    await steps[action][type](actor, { ...namesOf(type, id), version: Number(form.get('version')), reason }, setting);
  } catch (error) {
    const refused = refusedFaults(error);
    if (refused === null) throw error;
    return again(path, { ...refused, typed: { reason } });
  }
  await untilPublic();
  return seeOther(deskPaths.record(locale, type, id), { notice: action === 'withdraw' ? 'withdrawn' : 'reinstated' });
}

/** The verbs of texts take the two halves of an id. */
function namesOf(type: string, id: string): Record<string, string> {
  const [statement = '', slug = ''] = id.split('/');
  return type === 'text' ? { statement, slug } : { id };
}
