import { useLocale, useTranslations } from 'next-intl';
import type { Choices } from '@/components/editing/fields/part-fields';
import { Notice } from '@/components/editing/form/notice';
import { Moment } from '@/components/editing/frame/moment';
import { InlineList } from '@/components/ui/inline-list';
import { Redline } from '@/components/ui/redline';
import type { DraftReturn } from '@/lib/desk/review/returns';
import { separators } from '@/lib/i18n/format-list';
import type { Locale } from '@/lib/i18n/locales';
import { diffWords } from '@/lib/text/comparison/diff-words';
import { splitLanguages } from '@/lib/text/split-languages';
import { changedFields } from './changed-fields';
import { Checklist } from './checklist';
import { claimsInOrder } from './claims-in-order';
import { PartChanges } from './part-changes';

type Props = {
  returned: DraftReturn;
  /** All fields of the draft, by which a figure is known by its place. */
  fields: Record<string, string>;
  choices: Choices;
};

/** Why the draft was sent back the last time, by whom and when, and what was done to it since. */
export function ReturnNotice({ returned, fields, choices }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk');
  const { by, at, reason } = returned;
  return (
    <section aria-labelledby="returned" className="grid min-w-0 gap-5">
      <h2 id="returned" className="text-xl">
        {t('review.returnedTitle')}
      </h2>
      <Notice kind="caution">
        <p className="text-sm text-quiet">
          {t.rich('review.returnedBy', {
            name: () => (by ? <bdi>{by.name}</bdi> : t('review.returnedByNobody')),
            when: () => <Moment at={at} />,
          })}
        </p>
        <p className="whitespace-pre-line">
          <bdi>{reason}</bdi>
        </p>
      </Notice>
      <h3 className="text-lg">{t('review.since')}</h3>
      <SinceReturn returned={returned} fields={fields} choices={choices} locale={locale} />
    </section>
  );
}

function SinceReturn({ returned, fields, choices, locale }: Props & { locale: Locale }) {
  const t = useTranslations('desk');
  const claims = claimsInOrder(returned);
  const parts = returned.parts.filter((part) => part.base === null || changedFields(part, choices).length > 0);
  const { why, gone } = returned;
  if (parts.length + claims.length + gone.length === 0 && why === null) return <p>{t('review.sinceNothing')}</p>;
  return (
    <>
      <p className="text-sm text-quiet">{t('review.sinceLead')}</p>
      {gone.length > 0 && (
        <p>
          {t.rich('review.goneSince', {
            parts: () => (
              <InlineList
                separator={separators[locale].comma}
                items={gone.map((type) => ({ key: type, content: t(`draft.part.${type}`) }))}
              />
            ),
          })}
        </p>
      )}
      {why && (
        <div className="grid max-w-prose gap-1">
          <h4 className="text-sm text-quiet">{t('draft.reason')}</h4>
          <Redline runs={diffWords(why.before, why.after)} lang={splitLanguages(why.after)[0]?.lang ?? locale} />
        </div>
      )}
      {parts.map((part) => (
        <PartChanges key={part.type} part={part} choices={choices} locale={locale} since="returned" />
      ))}
      <Checklist
        claims={claims}
        choices={choices}
        fields={fields}
        checked={{}}
        isReadOnly
        refused={{}}
        takesFocus={false}
      />
    </>
  );
}
