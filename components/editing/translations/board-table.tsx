import { useLocale, useTranslations } from 'next-intl';
import { StateMark } from '@/components/editing/draft/state-mark';
import { EmptyState } from '@/components/editing/form/empty-state';
import { FilterLinks } from '@/components/editing/frame/filter-links';
import { ListCell, ListRow, ListTable } from '@/components/editing/frame/list-table';
import { Pages } from '@/components/editing/frame/pages';
import { StatementHeading } from '@/components/editing/texts/statement-heading';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { useLanguageName } from '@/components/ui/language-name';
import type { BoardRow, BoardText } from '@/lib/desk/texts/translations';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { type BoardAsk, boardAddress, boardFilters, isOnBoard, statementsAtOnce } from './board-ask';

type Props = { rows: readonly BoardRow[]; languages: readonly string[]; ask: BoardAsk };

/** Statements by languages: which texts there are in each, of what standing, and in what state. */
export function BoardTable({ rows, languages, ask }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.translations');
  const nameOf = useLanguageName();
  const found = rows.filter((row) => isOnBoard(row, ask.show, languages));
  const shown = found.slice((ask.page - 1) * statementsAtOnce, ask.page * statementsAtOnce);
  return (
    <div className="grid min-w-0 gap-4">
      <FilterLinks
        label={t('show')}
        links={boardFilters.map((show) => ({
          key: show,
          words: t(`filter.${show}`),
          href: boardAddress(locale, { show, page: 1 }),
          isCurrent: ask.show === show,
        }))}
        isProminent
      />
      <p className="text-sm text-quiet">{t('total', { count: found.length })}</p>
      {found.length === 0 && <EmptyState title={t('nothing')} />}
      {shown.length > 0 && (
        <ListTable
          caption={t('board')}
          columns={[{ label: t('statement') }, ...languages.map((lang) => ({ label: nameOf(lang) }))]}
        >
          {shown.map((row) => (
            <BoardLine key={row.statement} row={row} languages={languages} />
          ))}
        </ListTable>
      )}
      <Pages
        page={ask.page}
        pages={Math.ceil(found.length / statementsAtOnce)}
        addressOf={(page) => boardAddress(locale, { ...ask, page })}
        previous={t('previous')}
        next={t('next')}
      />
    </div>
  );
}

function BoardLine({ row, languages }: { row: BoardRow; languages: readonly string[] }) {
  const t = useTranslations('desk.translations');
  const nameOf = useLanguageName();
  return (
    <ListRow>
      <ListCell kind="heading">
        <StatementHeading
          statement={row.statement}
          title={row.title}
          date={row.date}
          isYearUnconfirmed={row.isYearUnconfirmed}
          id={row.statement}
        />
      </ListCell>
      {languages.map((lang) => {
        const texts = row.texts.filter((text) => text.lang === lang);
        return (
          <ListCell key={lang} name={nameOf(lang)}>
            {texts.length === 0 ? (
              <span className="text-quiet">{t('noneHeld')}</span>
            ) : (
              <ul className="grid gap-2">
                {texts.map((text) => (
                  <li key={text.id}>
                    <BoardTextState text={text} />
                  </li>
                ))}
              </ul>
            )}
          </ListCell>
        );
      })}
    </ListRow>
  );
}

function BoardTextState({ text }: { text: BoardText }) {
  const locale = useLocale();
  const t = useTranslations('desk.translations');
  const { id, standing, isEntered, stale, draft } = text;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <a href={deskPaths.record(locale, 'text', id)} className="no-underline">
        <StandingMark standing={standing} />
        <span className="sr-only">
          <bdi dir="ltr">{id}</bdi>
        </span>
      </a>
      {!isEntered && <span className="text-quiet">{t('linkOnly')}</span>}
      {stale > 0 && (
        <a href={`#${anchorOf(id)}`} className="font-semibold text-doubt">
          {t('stale', { count: stale })}
        </a>
      )}
      {draft && (
        <a href={deskPaths.draft(locale, draft.id)}>
          {t('inDraft')} <StateMark draft={{ state: draft.state, returnedBecause: null }} />
        </a>
      )}
    </div>
  );
}

/** Where the places of a text that are out of date begin on the page. */
export function anchorOf(text: string): string {
  return `stale-${text.replace('/', '-')}`;
}
