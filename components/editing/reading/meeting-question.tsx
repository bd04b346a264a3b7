import { useTranslations } from 'next-intl';
import { useChoiceWords } from '@/components/editing/fields/choice-words';
import { ChoiceList } from '@/components/editing/form/choice-list';
import { SelectInput } from '@/components/editing/form/select-input';
import type { Choice } from '@/lib/desk/choices';
import type { ReadingView } from '@/lib/desk/readings/readings';
import type { ReadingWords } from './reading-words';

type Props = {
  reading: ReadingView;
  meetings: Choice[];
  words: ReadingWords;
  typed: Record<string, string>;
  error: string | null;
};

/** The first question: which meeting a text speaks of. The one on record that fits is offered first, as another source of it. */
export function MeetingQuestion({ reading, meetings, words, typed, error }: Props) {
  const t = useTranslations('desk.reading');
  const choiceWords = useChoiceWords();
  const { match, about, meeting, recordType } = reading;
  const isMeeting = recordType === 'main-meeting' || recordType === 'other-meeting';
  const offered =
    match === null ? [] : [{ value: 'recorded', label: label(1, words.match(match)), hint: t('secondSource') }];
  const others = [
    ...(match === null ? [{ value: 'recorded', label: label(1, t('chosenMeeting')) }] : []),
    ...(isMeeting ? [{ value: 'unrecorded', label: label(2, t('newMeeting')) }] : []),
    { value: 'apart', label: label(isMeeting ? 3 : 2, t('noMeeting')) },
  ];
  const chosen = typed['about.meeting'] ?? meeting ?? match?.meeting ?? '';
  return (
    <div data-question="" className="grid gap-3 border-s-4 border-ink ps-3">
      <ChoiceList
        name="about"
        label={t('question')}
        hint={about === null ? t('questionNeeded') : undefined}
        options={[...offered, ...others]}
        values={[typed.about ?? about ?? '']}
        error={error}
      />
      <details open={match === null && isMeeting ? true : undefined}>
        <summary className="text-sm text-quiet">{t(match === null ? 'meetingOnRecord' : 'another')}</summary>
        <SelectInput
          name="about.meeting"
          label={t('meetingOnRecord')}
          value={chosen}
          options={meetings.map((choice) => ({ value: choice.id, label: choiceWords('meetings', choice) }))}
          empty={t('choose')}
        />
      </details>
    </div>
  );

  function label(number: number, said: string) {
    return (
      <>
        <kbd dir="ltr">{number}</kbd> {said}
      </>
    );
  }
}
