import { useLocale, useTranslations } from 'next-intl';
import { env } from '@/lib/env';
import { paths } from '@/lib/i18n/paths';

/** A word that each record has something about. */
const example = env.PORTAL_PRACTICE ? 'amber' : 'hawala';

const lists = ['meetings', 'statements', 'search'] as const;

/** The main lists that the API serves, each with its address, and the page that tells of all. */
export function ApiLinks() {
  const locale = useLocale();
  const t = useTranslations('api.lists');
  return (
    <ul className="mt-2 grid gap-1">
      {lists.map((list) => (
        <li key={list}>
          {t(list)}{' '}
          <a href={`/api/v1/${list}${list === 'search' ? `?q=${example}` : ''}`} className="isolate-ltr">
            /api/v1/{list}
          </a>
        </li>
      ))}
      <li>
        <a href={paths.dataApi(locale)}>{t('all')}</a>
      </li>
    </ul>
  );
}
