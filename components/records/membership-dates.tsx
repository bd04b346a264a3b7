import { useTranslations } from 'next-intl';
import { Doubt } from '@/components/ui/doubt';
import type { Membership } from '@/lib/records/members';
import type { MembershipAnswer } from '@/lib/records/membership-on-day';
import { Day } from './when';

/** When a party joined and from when it is known to have belonged, as far as sources say. */
export function MembershipDates({ membership: { joined, left, knownFrom } }: { membership: Membership }) {
  const t = useTranslations('members');
  const facts = [
    joined && t.rich('joinedOn', { day: () => <Day key="joined" edtf={joined} style="short" /> }),
    knownFrom &&
      joined !== knownFrom &&
      t.rich('knownFromDay', { day: () => <Day key="known" edtf={knownFrom} style="short" /> }),
    left && t.rich('leftOn', { day: () => <Day key="left" edtf={left} style="short" /> }),
  ].filter((fact) => fact);
  return facts.map((fact, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a fixed order of facts without a state of their own.
    <span key={index}>
      {index > 0 && ' · '}
      {fact}
    </span>
  ));
}

/** The answer for a day; the word carries it, colour and shape only help. */
export function MembershipMark({ answer }: { answer: MembershipAnswer }) {
  const t = useTranslations('members.answer');
  if (answer === 'not-known') return <Doubt>{t('notKnown')}</Doubt>;
  return answer === 'member' ? (
    <span className="font-semibold text-official">
      <span aria-hidden="true">✓ </span>
      {t('member')}
    </span>
  ) : (
    <span className="font-semibold">
      <span aria-hidden="true">✕ </span>
      {t('notMember')}
    </span>
  );
}
