import { useTranslations } from 'next-intl';
import { env } from '@/lib/env';

/** A word that each record has something about. */
const example = env.PORTAL_PRACTICE ? 'amber' : 'hawala';

const lists = ['meetings', 'statements', 'search'] as const;

/** The lists that the API serves, each with its address. */
export function ApiLinks() {
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
    </ul>
  );
}
