import type { FieldValue } from '@/lib/intake/intake-format';
import type { RuleContext } from '@/lib/intake/rules/rule-context';
import { within } from '@/lib/intake/text/near';
import type { Sentence } from '@/lib/intake/text/read-text';
import { entryOf } from '@/lib/language/names/find-names';
import { mayBeginNumber } from '@/lib/language/numbers/read-number';
import * as frames from './count-frames';
import { observer, observerEn } from './count-units';

type Count = FieldValue<'members.count'>;

type Stated = {
  from: number;
  before: string;
  text: string;
  after: string[];
  /** The word that `after` begins with. */
  next: number;
  total: frames.Total | null;
  isMembers: boolean;
  isStated: boolean;
};

type Membership = { basis: Count['basis']; rule: string; confidence: number };

/** Tells how a number counts the members of the body; `of-others`: it counts those of something else. */
export function membershipOf(
  context: RuleContext,
  sentence: Sentence,
  stated: Stated,
): Membership | 'of-others' | null {
  const { from, before, text, after, total, isMembers, isStated } = stated;
  const isOwned = frames.isOwned(before);
  const isIncluded = frames.isIncluding(before);
  const isSaid =
    total === 'members' ||
    isIncluded ||
    frames.areMembers(text) ||
    (isMembers && (isStated || isOwned || frames.isOutOfTotal(before)));
  if (!isSaid) return null;
  if (frames.isOfDelegation(before) || frames.isOfOtherWhole(before) || isOfAnother(context, sentence, from, after))
    return 'of-others';
  if (frames.isOfCoalition(before) && context.kind.body !== 'ministerial' && context.kind.body !== 'coalition')
    return 'of-others';
  const hasObservers =
    frames.isOfBoth(before, text) || (isOfObserversToo(context, stated) && !after.slice(0, 6).includes('مع'));
  const basis = hasObservers ? 'members_observers' : 'members';
  return isIncluded && !isMembers
    ? { basis, rule: 'count-includes', confidence: 0.85 }
    : { basis, rule: 'count-members', confidence: 0.92 };
}

/** "56 members and observers", not "seventeen members and two observers", nor «الأعضاء السبعة عشر والمراقبون الثلاثة». */
function isOfObserversToo({ scene: { reading } }: RuleContext, { after, next }: Stated): boolean {
  const at = after.slice(0, 6).findIndex((key) => observer.test(key) || observerEn.test(key));
  const mayBegin = (word: number) => {
    const own = reading.distinct[reading.words[word]?.id ?? -1];
    return own !== undefined && mayBeginNumber(own);
  };
  const observers = next + at;
  const [end, following] = [reading.words[observers]?.to ?? 0, reading.words[observers + 1]?.from ?? 0];
  const areCounted = reading.levelled.slice(end, following).trim() === '' && mayBegin(observers + 1);
  const between = Array.from({ length: Math.max(0, at) }, (_, index) => next + index);
  return at >= 0 && !areCounted && !between.some(mayBegin);
}

/**
 * «دول التحالف الـ82» and "the 83-member Global Coalition" count the Coalition's members, which belong to its
 * ministerial alone.
 */
function isOfAnother({ scene, kind }: RuleContext, sentence: Sentence, from: number, after: string[]): boolean {
  const names = within(scene.namesIn(sentence.index), from - 200, from + 80, (name) => name.from);
  const following = names.find(
    (name) => name.from > from && name.from - from < 80 && entryOf(name, 'body') !== undefined,
  );
  const preceding = names.findLast(
    (name) => name.to <= from && from - name.to < 40 && entryOf(name, 'body') !== undefined,
  );
  const owner = entryOf(preceding ?? following ?? EMPTY, 'body')?.id ?? null;
  const next = entryOf(following ?? EMPTY, 'body')?.id ?? null;
  const isCoalition = (id: string | null) => id === 'coalition';
  if (kind.body === 'ministerial' || kind.body === 'coalition') return false;
  if (after.some((key) => key === 'التحالف') && next === null) return true;
  if (next === kind.body || owner === kind.body) return false;
  return isCoalition(owner) || isCoalition(next) ? true : (owner ?? next ?? kind.body) !== kind.body;
}

const EMPTY = { entries: [], clitics: '', first: 0, last: 0, from: 0, to: 0, sentence: 0 };
