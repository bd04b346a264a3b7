import type { DeskForm } from '@/app/internal/[locale]/desk/desk-form';
import { again, type SignedIn, seeOther } from '@/app/internal/[locale]/desk/post';
import { refusedFaults } from '@/app/internal/[locale]/desk/refused-faults';
import { actorOf } from '@/lib/auth/session';
import { untilPublic } from '@/lib/desk/until-public';
import { approveDraft } from '@/lib/editing/drafts/approve-draft';
import { dropAside } from '@/lib/editing/drafts/autosave/drop-aside';
import { changeDraftParts } from '@/lib/editing/drafts/change-draft-parts';
import { discardDraft } from '@/lib/editing/drafts/discard-draft';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { returnDraft } from '@/lib/editing/drafts/return-draft';
import { saveDraft } from '@/lib/editing/drafts/save-draft';
import { cancelSchedule } from '@/lib/editing/drafts/schedule/cancel-schedule';
import { schedulePublication } from '@/lib/editing/drafts/schedule/schedule-publication';
import { submitDraft } from '@/lib/editing/drafts/submit-draft';
import { decideReading } from '@/lib/editing/readings/decide-reading';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { storable } from '@/lib/text/characters/storable';
import { wordsDigest } from '@/lib/text/comparison/words-digest';
import { decisionsOf } from './decisions-of';
import { afterComments, type SaidComments, sayComments } from './say-comments';

/** Does what the button of a draft says; on the page of the draft and on that of its review. */
export async function actOnDraft(visit: SignedIn): Promise<Response> {
  // Comments are kept even if the rest is refused, and the rest is saved even if a comment is refused.
  const said = await sayComments(visit);
  const typed = () => ({ ...shortFields(visit), ...said.untaken });
  try {
    const answer = await act(visit, said);
    return said.refused ? again(visit.path, { ...said.refused, typed: typed() }) : answer;
  } catch (error) {
    const refused = refusedFaults(error);
    if (refused === null) throw error;
    return again(visit.path, { ...refused, faults: { ...said.refused?.faults, ...refused.faults }, typed: typed() });
  }
}

async function act(visit: SignedIn, said: SaidComments): Promise<Response> {
  const { form, locale, params, session } = visit;
  const actor = actorOf(session);
  const setting = { requestKey: form.get('request') };
  const id = params.id ?? '';
  const draft = { id, version: form.get('version') };
  const tab = sentTab(form);
  const decided = decisionsOf(form);
  if (decided) {
    const { version } = await decideReading(actor, { ...draft, ...decided.input }, setting);
    if (!decided.isSubmitting) {
      // Without a script each decision sends the whole form: that the text was read is said once.
      const read = decided.input.isRead ? '?read=yes' : '';
      return seeOther(`${deskPaths.draft(locale, id)}${read}#reading`, { notice: 'decided' });
    }
    await submitDraft(actor, { id, version }, setting);
    return seeOther(deskPaths.home(locale), { notice: 'submitted' });
  }
  switch (form.get('action')) {
    case 'submit':
    case 'submit-without': {
      const { version } = await saveDraft(actor, { ...draft, fields: typedFields(form), tab }, setting);
      const isLeavingOut = form.get('action') === 'submit-without';
      await submitDraft(actor, { id, version, isLeavingOut }, setting);
      return seeOther(deskPaths.home(locale), { notice: 'submitted' });
    }
    case 'return':
      await returnDraft(actor, { ...draft, reason: form.get('reason') }, setting);
      return seeOther(deskPaths.home(locale), { notice: 'returned' });
    case 'approve':
      await approveDraft(actor, { ...draft, checklist: startingWith('check.', form.fields()) }, setting);
      return seeOther(deskPaths.review(locale, id), { notice: 'approved' });
    case 'publish':
      await publishDraft(actor, draft, setting);
      await untilPublic();
      return seeOther(deskPaths.draft(locale, id), { notice: 'published' });
    case 'schedule': {
      const set = {
        ...draft,
        'schedule.day': form.get('schedule.day'),
        'schedule.time': form.get('schedule.time'),
        'schedule.zone': form.get('schedule.zone'),
      };
      await schedulePublication(actor, set, setting);
      return seeOther(deskPaths.review(locale, id), { notice: 'scheduled' });
    }
    case 'cancel-schedule':
      await cancelSchedule(actor, { id }, setting);
      return seeOther(deskPaths.review(locale, id), { notice: 'schedule-cancelled' });
    case 'drop-aside':
      await dropAside(actor, { id, turn: form.get('turn') });
      return seeOther(deskPaths.draft(locale, id), { notice: 'words-dropped' });
    case 'discard':
      await discardDraft(actor, draft, setting);
      return seeOther(deskPaths.home(locale), { notice: 'discarded' });
    default: {
      const [, change, type, subject] = /^(add|remove)-part:([a-z]+)(?: ([\w/-]+))?$/.exec(form.get('action')) ?? [];
      if (change !== undefined) {
        const { version } = await saveDraft(actor, { ...draft, fields: typedFields(form), tab }, setting);
        await changeDraftParts(actor, { id, version, change, type, subject }, setting);
        const anchor = change === 'add' ? `part-${type}` : 'add-part';
        return seeOther(`${deskPaths.draft(locale, id)}#${anchor}`, { notice: 'saved' });
      }
      const isOfComments = form.get('action') === 'comment' || form.get('action').startsWith('settle-comment:');
      // A review has no fields to be saved.
      if (isOfComments && /\/review(?:\?|$)/.test(visit.path)) return afterComments(visit, said, shortFields(visit));
      const fields = typedFields(form);
      const rowChange = /^(add|remove)-/.test(fields.action ?? '') ? fields.action : null;
      const rebase = startingWith('base.', fields);
      const settlement = settlementOf(fields);
      const saved = await saveDraft(actor, { ...draft, fields, rowChange, rebase, settlement, tab }, setting);
      const since = Object.keys(rebase).length > 0 ? form.get('version') : saved.joinedSince;
      const page = `${deskPaths.draft(locale, id)}${since === null ? '' : `?since=${since}`}`;
      const anchor = saved.anchor ?? (said.number === null ? null : `comment-${said.number}`);
      if (settlement?.isLater && `${saved.version}` === form.get('version')) return seeOther(page);
      const notice = said.number === null ? 'saved' : 'commented';
      return seeOther(anchor === null ? page : `${page}#${anchor}`, { notice });
    }
  }
}

/** What the form of fields that two people changed says; null: it is another form. */
function settlementOf(fields: Record<string, string>) {
  if (fields.settle === undefined) return null;
  const [mine, choices] = [startingWith('mine.', fields), startingWith('hunk.', fields)];
  return { since: fields.settle, mine, choices, hands: handsOf(fields), isLater: fields.action === 'later' };
}

/** Whether the words of a field were edited by hand: as the script of the form says, or else as they differ from those shown. */
function handsOf(fields: Record<string, string>): Record<string, 'yes' | 'no'> {
  const marks = startingWith('hand.', fields);
  const hands = Object.entries(startingWith('shown.', fields)).map(([name, shown]): [string, 'yes' | 'no'] => {
    const isEdited = fields[name] !== undefined && fields[name] !== shown;
    return [name, marks[name] === 'yes' || (marks[name] !== 'no' && isEdited) ? 'yes' : 'no'];
  });
  return Object.fromEntries(hands);
}

/** All fields but those by which its page is known: the same words sent again are the same request, however often. */
function typedFields(form: DeskForm): Record<string, string> {
  const fields = form.fields();
  for (const name of Object.keys(fields)) if (name.startsWith('tab.')) delete fields[name];
  return fields;
}

/** The page that a form was sent from, as its script has filled it in, or as it came. Null: a program sent the form. */
function sentTab(form: DeskForm) {
  const of = (name: string) => form.get(`tab.${name}`);
  // The form of fields that two people changed has the words of all tabs, and is none of them.
  return of('turn') === '' ? null : { name: of('name'), turn: of('turn'), seq: of('seq'), shown: of('shown') };
}

/** The fields whose names begin so, by the rest of their names. */
function startingWith(prefix: string, fields: Record<string, string>): Record<string, string> {
  const named = Object.entries(fields).filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(named.map(([name, value]) => [name.slice(prefix.length), value]));
}

/** What the review asks for, and what was chosen. The words of a draft are stored, and shown from there. */
function shortFields({ form }: SignedIn): Record<string, string> {
  const fields = form.fields();
  const short = Object.entries(fields).filter(([name]) =>
    /^(?:reason|read|settle|version|action|about|(?:check|hunk|base|value|about|schedule)\..*)$/.test(name),
  );
  const byHand = Object.entries(handsOf(fields)).filter(([, mark]) => mark === 'yes');
  const digests = byHand.map(([name]) => [`hand.${name}`, wordsDigest(storable(fields[name] ?? ''))]);
  return Object.fromEntries([...short, ...digests]);
}
