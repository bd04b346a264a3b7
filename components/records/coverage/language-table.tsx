import { useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { useLanguageName } from '@/components/ui/language-name';
import type { TextCount } from '@/lib/records/coverage/coverage';

/** Texts known of, a row for each standing and a column for each language. */
export function LanguageTable({ texts }: { texts: TextCount[] }) {
  const t = useTranslations('coverage');
  const language = useLanguageName();
  const languages = [...new Set(texts.map(({ lang }) => lang))].toSorted();
  const standings = [...new Set(texts.map(({ standing }) => standing))];
  const count = (own: TextCount[]) => own.reduce((sum, each) => sum + each.count, 0);
  return (
    <DataTable caption={t('byLanguage')} columns={[t('standing'), ...languages.map(language), t('total')]}>
      {standings.map((standing) => (
        <Row key={standing}>
          <Cell>
            <StandingMark standing={standing} />
          </Cell>
          {languages.map((lang) => (
            <Cell key={lang} name={language(lang)}>
              {count(texts.filter((each) => each.standing === standing && each.lang === lang))}
            </Cell>
          ))}
          <Cell name={t('total')}>{count(texts.filter((each) => each.standing === standing))}</Cell>
        </Row>
      ))}
      <Row>
        <Cell>{t('total')}</Cell>
        {languages.map((lang) => (
          <Cell key={lang} name={language(lang)}>
            {count(texts.filter((each) => each.lang === lang))}
          </Cell>
        ))}
        <Cell name={t('total')}>{count(texts)}</Cell>
      </Row>
    </DataTable>
  );
}
