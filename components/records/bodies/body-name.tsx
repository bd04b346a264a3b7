import { useLocale, useTranslations } from 'next-intl';
import { Words } from '@/components/ui/words';
import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { paths } from '@/lib/i18n/paths';
import { nameIn } from '@/lib/records/bilingual';
import type { Body, BodyName } from '@/lib/records/bodies/bodies';
import type { RecordDate } from '@/lib/records/dates';

/** A body's name; ours, and marked so, where no published Arabic name is known. */
export function BodyNameText({ body }: { body: Pick<BodyName, 'name' | 'nameArOwn'> }) {
  const locale = useLocale();
  const t = useTranslations('bodies');
  if (locale !== 'ar' || body.name.ar !== null || body.nameArOwn === null) return <Words value={body.name} />;
  return (
    <>
      {body.nameArOwn} <small className="text-quiet">({t('ownRendering')})</small>
    </>
  );
}

export function BodyLink({ body }: { body: Pick<BodyName, 'id' | 'name' | 'nameArOwn'> }) {
  const locale = useLocale();
  return (
    <a href={paths.body(locale, body.id)}>
      <BodyNameText body={body} />
    </a>
  );
}

/** A body's name as plain words, for places without room for a mark. */
export function useBodyName(): (body: Pick<BodyName, 'id' | 'name' | 'nameArOwn'>) => string {
  const locale = useLocale();
  return (body) => nameIn(body, locale);
}

/** The short name under which lists and switches show a body. */
export function useShortBodyName(): (id: string) => string {
  const t = useTranslations('bodies.shortName');
  return (id) => t(t.has(id as 'other') ? (id as 'other') : 'other');
}

/** The name of the body on this date, if it differs from today's. */
export function nameAtTheTime(body: Body, date: RecordDate): Body['names'][number] | null {
  const bore = body.names.find(({ name, use, period }) => {
    if (use !== 'former' || period === null || Object.values(body.name).includes(name)) return false;
    const { earliest, latest } = edtfBounds(readEdtf(period));
    return (!earliest || earliest <= date.earliest) && (!latest || latest >= date.latest);
  });
  return bore ?? null;
}
