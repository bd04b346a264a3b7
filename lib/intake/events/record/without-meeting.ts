import { type Act, listerOf } from '@/lib/intake/events/listing-acts';
import type { MeetingEvent } from '@/lib/intake/events/meeting-event';
import { idOf } from '@/lib/intake/events/owners/owner';
import type { Scene } from '@/lib/intake/events/scene';
import type { TextRecordType } from '@/lib/intake/intake-format';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf, type Name } from '@/lib/language/names/find-names';

type Kind = { recordType: TextRecordType; body: string | null };

export const statementWords =
  /^[وفبلك]{0,2}(?:ال)?بيان(?:ا|ه|ها|هم|هما)?$|^(?:statement|communique|declaration|principles)$/;

export function withoutMeeting(scene: Scene, acts: Act[], title: Sentence | null, events: MeetingEvent[]): Kind {
  const { reading } = scene;
  const [act] = acts;
  if (act !== undefined && act.authority === null) act.authority = listerOf(scene);
  if (act !== undefined) return { recordType: 'not-a-meeting-record', body: act.authority };
  const lead = reading.sentences.filter(({ isLead, isFurniture }) => isLead && !isFurniture).slice(0, 3);
  const called = events.find(({ time, owner }) => time === 'cancelled' && scene.meetingBodies.has(owner));
  if (called !== undefined) return { recordType: 'not-a-meeting-record', body: idOf(called.owner) };
  const ministerial = events.find(
    ({ owner, sentence }) => owner === 'ministerial' && reading.sentences[sentence]?.isLead,
  );
  const names = [...(title === null ? [] : [title]), ...lead].flatMap(({ index }) => scene.namesIn(index));
  const body = ministerial || isOfMinisters(scene, names) ? 'ministerial' : bodyNamed(scene, names);
  if (body !== null && lead.some((sentence) => isStatementOf(scene, sentence)))
    return { recordType: 'statement', body };
  return { recordType: 'not-a-meeting-record', body: null };
}

const issues = /^[وف]?(?:اصدر|اصدرت|اصدروا|issued|released|published|issues)$/;
const ownStatement = /^[وفبل]{0,2}(?:بيان|بلاغ)(?:ها|هم|ه|هما)$|^(?:their|its)$/;
const longestOf = 8;

/** «بيان لقادة المجموعة», «أصدرت المجموعة بيانا», "in their communiqué": what somebody else said of a body is no statement of it. */
function isStatementOf({ reading: { words }, namesIn }: Scene, { index, first, end }: Sentence): boolean {
  const bodies = namesIn(index).filter((name) => entryOf(name, 'body') !== undefined);
  for (let at = first; at < end; at += 1) {
    if (!statementWords.test(words[at]?.key ?? '')) continue;
    const isOwn = ownStatement.test(words[at]?.key ?? '') || ownStatement.test(words[at - 1]?.key ?? '');
    const isIssued = words.slice(first, at).some(({ key }) => issues.test(key));
    const isOf = bodies.some((name) => name.first > at && name.first - at <= longestOf);
    const isBy = bodies.some((name) => name.first < at) && (isOwn || isIssued);
    if (isOf || isBy) return true;
  }
  return false;
}

/** «وزراء خارجية دول التحالف في بيانهم»: the Coalition's ministers, whatever other bodies they speak of. */
function isOfMinisters({ reading: { words } }: Scene, names: readonly Name[]): boolean {
  const [first] = names.filter((name) => entryOf(name, 'body') !== undefined);
  if (first === undefined || entryOf(first, 'body')?.id !== 'coalition') return false;
  return words
    .slice(Math.max(0, first.first - 4), first.first)
    .some(({ key }) => /^(?:وزرا|وزراء|ministers)$/.test(key));
}

export function bodyNamed({ meetingBodies }: Scene, names: readonly Name[]): string | null {
  const ids = names.flatMap((name) => entryOf(name, 'body')?.id ?? []).filter((id) => meetingBodies.has(id));
  return ids.find((id) => id !== 'coalition') ?? ids[0] ?? null;
}
