import { useLocale, useTranslations } from 'next-intl';
import { Cell, DataTable, Row } from '@/components/ui/data-table';
import { InlineList } from '@/components/ui/inline-list';
import { useLanguageName } from '@/components/ui/language-name';
import { Quotation } from '@/components/ui/quotation';
import { Words } from '@/components/ui/words';
import { separators } from '@/lib/i18n/format-list';
import { propertyKey } from '@/lib/i18n/keys/property-key';
import { topicOf } from '@/lib/i18n/keys/topic-property';
import type { Locale } from '@/lib/i18n/locales';
import { type Claim, type Dispute, withoutRepeated } from '@/lib/records/sources/claims';
import { foldedKey } from '@/lib/text/characters/folded-key';
import { ClaimedValue } from './claimed-value';
import { Decision } from './decision';
import { SamePassage } from './same-passage';
import { beside, isSaidByPublisher, SourceName } from './source-list';

type Props = {
  /** The path of the record's page, without its language. */
  about: string;
  disputes: Dispute[];
  /** Of the titles: that of the properties stands below the record's own where a page shows several records. */
  heading?: 'h3' | 'h4';
};

/** Every value that sources give for a property, the one adopted, and why. */
export function Disputes({ disputes, ...place }: Props) {
  return (
    <div className="grid grid-cols-1 gap-8">
      {disputes.map((dispute) => (
        <DisputeTable key={dispute.property} {...place} dispute={dispute} />
      ))}
    </div>
  );
}

function DisputeTable({ about, dispute, heading: Heading = 'h3' }: Omit<Props, 'disputes'> & { dispute: Dispute }) {
  const locale = useLocale();
  const t = useTranslations('claim');
  const title = usePropertyName()(dispute.property);
  return (
    <div>
      <Heading className="mb-2 font-semibold">{title}</Heading>
      <DataTable caption={title} columns={[t('value'), t('saidBy'), t('decision')]}>
        {withoutRepeated(dispute.claims).map(({ claim, others }) => (
          <Row key={claim.id} id={`claim-${claim.id}`}>
            <Cell name={t('value')}>
              <ClaimedValue value={claim.value} />
              {claim.asSaid && !isInValue(claim, locale) && (
                <p className="text-base text-quiet">
                  <Quotation {...claim.asSaid} />
                  <SamePassage asSaid={claim.asSaid} sources={claim.sources} />
                </p>
              )}
              {others.map((other) => (
                <AddedWords key={other.id} claim={other} />
              ))}
            </Cell>
            <Cell name={t('saidBy')}>
              {claim.saidBy && !isSaidByPublisher(claim.saidBy, claim.sources, locale) && (
                <Words value={claim.saidBy} />
              )}
              <ClaimSources claim={claim} isLangShown={areAlike(dispute)} />
            </Cell>
            <Cell name={t('decision')}>
              <Decision about={about} claim={claim} />
            </Cell>
          </Row>
        ))}
      </DataTable>
    </div>
  );
}

/** The words of one of the sources, where an editor added them to a value that was on record. */
function AddedWords({ claim: { id, asSaid, sources } }: { claim: Claim }) {
  const locale = useLocale();
  if (asSaid === null) return null;
  return (
    <p id={`claim-${id}`} className="text-base text-quiet">
      <Quotation {...asSaid} />{' '}
      <InlineList
        items={sources.map((source) => ({ key: source.id, content: <SourceName source={source} /> }))}
        separator={separators[locale].semicolon}
      />
      <SamePassage asSaid={asSaid} sources={sources} />
    </p>
  );
}

/** A value in words that already has those of the source is not followed by them. The name of a topic may say more than they do. */
function isInValue({ value, asSaid, property }: Claim, locale: Locale): boolean {
  if (value.kind !== 'text' || asSaid?.lang !== locale) return false;
  return topicOf(property) === null
    ? value[locale].includes(asSaid.words)
    : foldedKey(value[locale]) === foldedKey(asSaid.words);
}

/** Whether one publisher stands behind several of the sources: their language then tells them apart. */
function areAlike({ claims }: Dispute): boolean {
  const sources = new Map(claims.flatMap((claim) => claim.sources.map((source) => [source.id, source.publisher.en])));
  return new Set(sources.values()).size < sources.size;
}

function ClaimSources({ claim, isLangShown }: { claim: Claim; isLangShown: boolean }) {
  const t = useTranslations('claim');
  const language = useLanguageName();
  const locale = useLocale();
  if (claim.sources.length === 0) return <p className="text-base text-quiet">{t('asSet')}</p>;
  return (
    <ul className="text-base">
      {beside(claim.saidBy, claim.sources, locale).map((source) => (
        <li key={source.id}>
          <SourceName source={source} />
          {isLangShown && <span className="text-quiet"> · {language(source.lang)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The subject of a claim in words: of its whole property if the messages have them, else of what it is a kind of. */
export function usePropertyName(): (property: string) => string {
  const t = useTranslations('claim.property');
  return (property) => t(propertyKey(property, (key) => t.has(key)));
}
