import { useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import type { ReadValue } from '@/lib/desk/readings/readings';
import type { ReadingWords } from './reading-words';

/** A draft was not submitted, since its text says what nobody has decided. To leave that out is a decision too. */
export function UndecidedNotice({ values, words }: { values: ReadValue[]; words: ReadingWords }) {
  const t = useTranslations('desk.reading');
  if (values.length === 0) return null;
  return (
    <div
      id="undecided"
      role="alert"
      data-faults=""
      tabIndex={-1}
      aria-labelledby="undecided-title"
      className="grid max-w-prose gap-2 rounded-sm border-2 border-danger bg-sheet px-4 py-3"
    >
      <h3 id="undecided-title" className="text-lg">
        {t('undecided', { count: values.length })}
      </h3>
      <p>{t('undecidedLead')}</p>
      <ul className="grid list-disc gap-1 ps-5">
        {values.map(({ number, field, value }) => (
          <li key={number}>
            <a href={`#value.${number}`}>
              {number} · {words.label(field)}: <bdi>{words.value(field, value)}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <Buttons>
        <Button form="draft" name="action" value="submit-without">
          {t('submitWithout', { count: values.length })}
        </Button>
      </Buttons>
    </div>
  );
}
