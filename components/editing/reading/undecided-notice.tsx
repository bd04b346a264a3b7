import { useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { FaultBox } from '@/components/editing/form/fault-box';
import type { ReadValue } from '@/lib/desk/readings/readings';
import type { ReadingWords } from './reading-words';

type Props = {
  values: ReadValue[];
  /** The number that each bears on the page. */
  shown: ReadonlyMap<number, number>;
  words: ReadingWords;
};

/** A draft was not submitted, since its text says what nobody has decided. To leave that out is a decision too. */
export function UndecidedNotice({ values, shown, words }: Props) {
  const t = useTranslations('desk.reading');
  if (values.length === 0) return null;
  return (
    <FaultBox
      id="undecided"
      title={t('undecided', { count: values.length })}
      titleId="undecided-title"
      level="h3"
      className="grid gap-2"
    >
      <p>{t('undecidedLead')}</p>
      <ul className="grid list-disc gap-1 ps-5">
        {values.map(({ number, field, value }) => (
          <li key={number}>
            <a href={`#value.${number}`}>
              {shown.get(number)} · {words.label(field)}: <bdi>{words.value(field, value)}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <Buttons>
        <Button form="draft" name="action" value="submit-without">
          {t('submitWithout', { count: values.length })}
        </Button>
      </Buttons>
    </FaultBox>
  );
}
