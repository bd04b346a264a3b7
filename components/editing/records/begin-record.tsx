import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { PostForm } from '@/components/editing/form/post-form';
import type { RecordAsk } from '@/lib/desk/records';
import { deskPaths } from '@/lib/i18n/desk-paths';

/** Kinds that are begun on the page of new drafts, with what belongs to the same event. */
const begunElsewhere = ['meeting', 'statement', 'text', 'source'];

/** A draft of a new record of the kind that is listed, if it is wanted with the source that it comes from. */
export function BeginRecord({ type }: Pick<RecordAsk, 'type'>) {
  const locale = useLocale();
  const t = useTranslations('desk.records.begin');
  if (begunElsewhere.includes(type)) return null;
  return (
    <section aria-labelledby="begin-record" className="border-s-4 border-rule ps-4 print:hidden">
      <h2 id="begin-record" className="text-base">
        {t('title')}
      </h2>
      <PostForm to={deskPaths.records(locale)} hidden={{ type }}>
        <label htmlFor="begin-source" className="flex items-start gap-2.5 pointer-coarse:min-h-11">
          <input id="begin-source" type="checkbox" name="source" value="new" className="mt-1 size-5 shrink-0" />
          {t('withSource')}
        </label>
        <Buttons>
          <Button name="action" value="begin">
            {t('start')}
          </Button>
        </Buttons>
      </PostForm>
    </section>
  );
}
