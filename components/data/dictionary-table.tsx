import { useTranslations } from 'next-intl';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { Section } from '@/components/ui/section';

export type DescribedTable = {
  name: string;
  /** Whether it is a file of the whole record, else the table of a page. */
  isFile: boolean;
  title: string;
  about: string;
  columns: { name: string; kind: string; title: string; about: string; isKey: boolean }[];
};

/** A table of the files with each of its columns: its heading, its name in this language, and what it means. */
export function DictionaryTable({ name, isFile, title, about, columns }: DescribedTable) {
  const t = useTranslations('download.dictionary');
  const [column, meaning, kind] = [t('column'), t('meaning'), t('kind')];
  return (
    <Section id={name} title={title} lead={about}>
      {isFile && (
        <p>
          <a href={`/api/v1/${name}.csv`} className="isolate-ltr">
            {name}.csv
          </a>
        </p>
      )}
      <DataTable caption={title} columns={[column, meaning, kind]} widths={['md:w-1/4', '', 'md:w-1/5']}>
        {columns.map((each) => (
          <Row key={each.name}>
            <Cell>
              <code className="isolate-ltr wrap-anywhere">{each.name}</code>
            </Cell>
            <Cell name={meaning}>
              <strong className="font-semibold">{each.title}.</strong> {each.about}
            </Cell>
            <Cell name={kind}>
              {t(`kinds.${each.kind as 'text'}`)}
              {each.isKey && <span className="text-quiet"> · {t('key')}</span>}
            </Cell>
          </Row>
        ))}
      </DataTable>
    </Section>
  );
}
