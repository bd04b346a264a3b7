import { useTranslations } from 'next-intl';

const lists = ['meetings', 'statements', 'search'] as const;

/** The lists that the API serves, each with its address. */
export function ApiLinks() {
  const t = useTranslations('api.lists');
  return (
    <ul className="mt-2 grid gap-1">
      {lists.map((list) => (
        <li key={list}>
          {t(list)}{' '}
          <a href={`/api/v1/${list}${list === 'search' ? '?q=hawala' : ''}`} className="isolate-ltr">
            /api/v1/{list}
          </a>
        </li>
      ))}
    </ul>
  );
}
