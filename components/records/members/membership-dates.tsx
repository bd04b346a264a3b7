import { useTranslations } from 'next-intl';
import { Day } from '@/components/records/provenance/when';
import { InlineList } from '@/components/ui/inline-list';
import type { MembershipAnswer } from '@/lib/dates/membership-term';
import type { DateStyle } from '@/lib/language/dates/format-date';
import type { Membership } from '@/lib/records/members/members';

/** The dates of a membership as far as sources give them: joined, known from, left. */
export function MembershipDates({ membership: { joined, left, knownFrom } }: { membership: Membership }) {
  const t = useTranslations('members');
  const facts = [
    { key: 'joinedOn', edtf: joined },
    { key: 'knownFromDay', edtf: joined === knownFrom ? null : knownFrom },
    { key: 'leftOn', edtf: left },
  ] as const;
  return (
    <InlineList
      items={facts.flatMap(({ key, edtf }) =>
        edtf ? [{ key, content: t.rich(key, { day: () => <Day key="day" edtf={edtf} style="short" /> }) }] : [],
      )}
    />
  );
}

/** A date of a membership, or a word that no source gives it. */
export function DayOrUnknown({ edtf, style }: { edtf: string | null; style: DateStyle }) {
  const t = useTranslations('members');
  return edtf ? <Day edtf={edtf} style={style} /> : <span className="text-quiet">{t('dateNotKnown')}</span>;
}

const marks = {
  member: { look: 'text-official', shape: '✓', word: 'member' },
  'not-a-member': { look: 'text-ink', shape: '✕', word: 'notMember' },
  'not-known': { look: 'text-quiet', shape: '?', word: 'notKnown' },
} as const satisfies Record<MembershipAnswer, object>;

/** The answer for a day; the word carries it, colour and shape only help. */
export function MembershipMark({ answer, word }: { answer: MembershipAnswer; word?: string }) {
  const t = useTranslations('members.answer');
  const { look, shape, word: own } = marks[answer];
  return (
    <span className={`font-semibold whitespace-nowrap ${look}`}>
      <span aria-hidden="true">{shape} </span>
      {word ?? t(own)}
    </span>
  );
}
