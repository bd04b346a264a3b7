import { useLocale, useTranslations } from 'next-intl';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { InlineList } from '@/components/ui/inline-list';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import { separators } from '@/lib/i18n/format-list';
import type { Count } from '@/lib/records/sources/counts';
import { FigureAmount } from './figure';
import { SamePassage } from './same-passage';
import { beside, isSaidByPublisher, SourceName } from './source-list';

/** Every figure stated of a meeting, with what it counts and who says so. */
export function FigureTable({ counts }: { counts: Count[] }) {
  const locale = useLocale();
  const t = useTranslations();
  const columns = [t('meeting.figure'), t('meeting.basis'), t('meeting.saidBy')];
  return (
    <DataTable caption={t('meeting.figures')} columns={columns}>
      {counts.map((count) => (
        <Row key={`${count.value} ${count.qualifier} ${count.basis} ${count.unit} ${count.saidBy.en}`}>
          <Cell name={t('meeting.figure')}>
            <FigureAmount figure={count} />
            {count.asSaid && (
              <p className="text-base text-quiet">
                <Quotation {...count.asSaid} />
                <SamePassage asSaid={count.asSaid} sources={count.sources} />
              </p>
            )}
          </Cell>
          <Cell name={t('meeting.basis')}>{t(`count.basis.${count.basis}`)}</Cell>
          <Cell name={t('meeting.saidBy')}>
            {!isSaidByPublisher(count.saidBy, count.sources, locale) && <Words value={count.saidBy} />}
            <p className="text-base text-quiet">
              {count.sources.length === 0 ? (
                t('claim.asSet')
              ) : (
                <InlineList
                  items={beside(count.saidBy, count.sources, locale).map((source) => ({
                    key: source.id,
                    content: <SourceName source={source} />,
                  }))}
                  separator={separators[locale].semicolon}
                />
              )}
            </p>
          </Cell>
        </Row>
      ))}
    </DataTable>
  );
}
