import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CitedLine } from '@/components/records/provenance/cited-words';
import { Day } from '@/components/records/provenance/when';
import { Doubt } from '@/components/ui/doubt';
import { Fact, Facts } from '@/components/ui/facts';
import { InLanguage } from '@/components/ui/in-language';
import { InlineList } from '@/components/ui/inline-list';
import { Words } from '@/components/ui/words';
import { separators } from '@/lib/i18n/format-list';
import { otherLocale } from '@/lib/i18n/locales';
import type { Target } from '@/lib/records/designations/targets';
import { DesignationLink } from './designation-link';

/**
 * The targets that a designation names, each with its names, its status, and possible matches elsewhere. That nobody has checked
 * any of them is said once above, not on each.
 */
export function TargetList({ targets }: { targets: Target[] }) {
  const isAnyKnown = targets.some(({ status, checkedOn }) => status !== 'unknown' || checkedOn !== null);
  return (
    <ol className="grid gap-4 lg:grid-cols-2 print:grid-cols-2">
      {targets.map((target) => (
        <li key={target.position} id={`target-${target.position}`} className="border border-rule bg-sheet p-4">
          <TargetNames target={target} />
          <div className="mt-3 text-base">
            <TargetFacts target={target} hasStatus={isAnyKnown} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The name in the reader's script where one is published, then the other; our transliteration last and marked. */
function TargetNames({ target: { name, nameArOwn } }: { target: Target }) {
  const locale = useLocale();
  const t = useTranslations('designations');
  const other = otherLocale(locale);
  return (
    <>
      <h3 className="text-lg">
        <Words value={name} />
      </h3>
      {name[locale] !== null && name[other] !== null && (
        <p>
          <InLanguage lang={other}>{name[other]}</InLanguage>
        </p>
      )}
      {nameArOwn && (
        <p>
          <InLanguage lang="ar">{nameArOwn}</InLanguage> <Doubt>{t('ownTransliteration')}</Doubt>
        </p>
      )}
    </>
  );
}

function TargetFacts({ target, hasStatus }: { target: Target; hasStatus: boolean }) {
  const t = useTranslations('designations');
  return (
    <Facts>
      <Fact name={t('kind')}>{t(`kinds.${target.kind}`)}</Fact>
      <Fact name={t('place')}>{target.country ? <Words value={target.country.name} /> : t('placeUnknown')}</Fact>
      {hasStatus && (
        <Fact name={t('status')}>
          <Status target={target} />
        </Fact>
      )}
      {target.cited && (
        <Fact name={t('namedIn')}>
          <CitedLine {...target.cited} />
        </Fact>
      )}
      {target.aliases.length > 0 && (
        <Fact name={t('aliases')}>
          <Names names={target.aliases} />
        </Fact>
      )}
      {target.weakAliases.length > 0 && (
        <Fact name={t('misprints')}>
          <Names names={target.weakAliases} /> <span className="text-quiet">({t('misprintsNote')})</span>
        </Fact>
      )}
      {target.possiblySameAs && (
        <Fact name={t('possiblySame')}>
          <Offer>
            <Words value={target.possiblySameAs} />
          </Offer>
        </Fact>
      )}
      {target.sameNameIn.length > 0 && (
        <Fact name={t('sameName')}>
          <SameNames target={target} />
        </Fact>
      )}
    </Facts>
  );
}

/** Unknown is a status of its own: nothing else may be read from its colour or its place. */
function Status({ target: { status, checkedOn, statusSource, statusAsSaid } }: { target: Target }) {
  const t = useTranslations('designations');
  const check =
    checkedOn === null
      ? t('statusNever')
      : t.rich('statusOn', { day: () => <Day key="day" edtf={checkedOn} style="short" /> });
  return (
    <>
      {status === 'active' ? t('statuses.active') : <Doubt>{t(`statuses.${status}`)}</Doubt>}{' '}
      <span className="text-quiet">— {check}</span>
      {statusSource && (
        <span className="block">
          <CitedLine source={statusSource} asSaid={statusAsSaid} />
        </span>
      )}
    </>
  );
}

function SameNames({ target }: { target: Target }) {
  return (
    <Offer>
      {target.sameNameIn.map(({ designation, title, edtf, name }) => (
        <span key={designation} className="block">
          <DesignationLink designation={{ id: designation, title }} />
          {edtf && (
            <>
              {' '}
              · <Day edtf={edtf} style="short" />
            </>
          )}{' '}
          · <Names names={[name]} />
        </span>
      ))}
    </Offer>
  );
}

/** A match is offered with its reason; the record does not decide whether it is right. */
function Offer({ children }: { children: ReactNode }) {
  const t = useTranslations('designations');
  return (
    <>
      {children}
      <span className="block text-quiet">{t('sameNote')}</span>
    </>
  );
}

function Names({ names }: { names: string[] }) {
  const { comma } = separators[useLocale()];
  return <InlineList items={names.map((name) => ({ key: name, content: <Alias name={name} /> }))} separator={comma} />;
}

/** A name in Latin letters may be of any language, so only its direction is known. */
function Alias({ name }: { name: string }) {
  const isArabic = /\p{Script=Arabic}/u.test(name);
  return isArabic ? <InLanguage lang="ar">{name}</InLanguage> : <bdi dir="ltr">{name}</bdi>;
}
