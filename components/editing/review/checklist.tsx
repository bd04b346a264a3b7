import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BothLanguages } from '@/components/editing/claims/both-languages';
import { ClaimStatus } from '@/components/editing/claims/claim-summary';
import { ClaimValue } from '@/components/editing/claims/claim-value';
import { useCodeWords } from '@/components/editing/fields/coded-choices';
import { isRowRoom } from '@/components/editing/fields/field-controls';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { parseFieldName } from '@/components/editing/fields/field-rows';
import { type Choices, partFields } from '@/components/editing/fields/part-fields';
import { ChoiceName } from '@/components/editing/fields/payload-value';
import { findDraftSource, nameOfChoice, readTypedNames } from '@/components/editing/fields/typed-names';
import { FieldError } from '@/components/editing/form/field';
import type { CheckSettings } from '@/components/editing/scripts/review/check-keys';
import { usePropertyName } from '@/components/records/provenance/disputes';
import { Day } from '@/components/records/provenance/when';
import { Quotation, quotationMarks } from '@/components/ui/quotation';
import { topicOf } from '@/lib/i18n/keys/topic-property';
import { directionOf } from '@/lib/i18n/locales';
import { CheckTools } from './check-tools';
import type { ChangedClaim, ClaimInOrder, ClaimSentence } from './claims-in-order';

type Fields = Record<string, string>;

type Props = {
  claims: ClaimInOrder[];
  /** All fields of the draft, by which a figure is known by its place. */
  fields: Fields;
  choices: Choices;
  /** What was said of the claims before: `{ "cifg-12-date": "ok" }`. */
  checked: Record<string, string>;
  /** Whoever asks may look and not decide. */
  isReadOnly: boolean;
  /** What was refused, by the names of fields: `unchecked` or `foundWrong`. */
  refused: Record<string, string>;
  /** The first claim takes the focus, so that one claim is checked with two keys; of a refused form the first at fault. */
  takesFocus: boolean;
};

/**
 * The claims that changed, each with its value, its source's words in their sentence, and right or wrong to be said of it, or
 * of its removal.
 */
export function Checklist({ claims, fields, choices, checked, isReadOnly, refused, takesFocus }: Props) {
  const t = useTranslations('desk.review');
  const first = claims.find(({ claim }) => `check.${claim.id}` in refused) ?? claims[0];
  const settings: CheckSettings = {
    unseen: t('unseen', { numbers: '{numbers}' }),
    nowHere: t('nowHere'),
    allMarked: t('allMarked'),
  };
  return (
    <div className="grid gap-3">
      <div
        className="grid gap-3"
        {...(!isReadOnly && { 'data-checklist': '', 'data-settings': JSON.stringify(settings) })}
      >
        {!isReadOnly && claims.length > 0 && <CheckTools claims={claims} />}
        <ol className="grid gap-3">
          {claims.map((each, index) => (
            <li key={each.claim.id}>
              <ClaimToCheck
                {...each}
                number={index + 1}
                fields={fields}
                choices={choices}
                answer={checked[each.claim.id] ?? ''}
                isReadOnly={isReadOnly}
                refused={refused}
                takesFocus={takesFocus && each === first}
              />
            </li>
          ))}
        </ol>
      </div>
      {!isReadOnly && claims.length > 0 && <CheckSaid />}
    </div>
  );
}

/** What came of a key or a button, wherever in the list the eye is. Not within the list: words behind it are not seen. */
function CheckSaid() {
  return (
    <p
      data-check-said=""
      role="status"
      className="sticky bottom-0 z-10 rounded-sm border-2 border-ink bg-sheet px-4 py-2 text-sm font-semibold empty:sr-only print:hidden"
    />
  );
}

type ItemProps = Omit<Props, 'claims' | 'checked'> & ClaimInOrder & { number: number; answer: string };
type FactsProps = Pick<ItemProps, 'claim' | 'choices' | 'sentences'>;

function ClaimToCheck({ claim, of, sentences, number, fields, choices, answer, ...props }: ItemProps) {
  const { isReadOnly, refused, takesFocus } = props;
  const t = useTranslations('desk.review');
  const faultOf = useCheckFault();
  const subject = useClaimSubject(choices)(claim, fields);
  const isRemoval = claim.kind === 'removed';
  const verdicts = { ok: t(isRemoval ? 'removalRight' : 'ok'), wrong: t(isRemoval ? 'removalWrong' : 'wrong') };
  const name = `check.${claim.id}`;
  const fault = refused[name];
  return (
    <fieldset
      data-claim={of}
      data-removal={isRemoval ? '' : undefined}
      aria-describedby={fault ? `${name}-error` : undefined}
      className="grid min-w-0 gap-x-6 gap-y-3 rounded-sm border border-quiet bg-sheet px-4 py-3 md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <legend className="float-start mb-1 font-semibold md:col-span-2">
        <span className="me-2 font-normal text-quiet tabular-nums">{number}</span>
        {t.rich('claimKind', {
          claim: () => subject,
          kind: () => <span className="text-sm font-normal text-quiet">{t(`kind.${claim.kind}`)}</span>,
        })}
      </legend>
      {fault && (
        <div data-claim-fault="" className="clear-both md:col-span-2">
          <FieldError id={name}>{faultOf(claim, fault)}</FieldError>
        </div>
      )}
      <ClaimFacts claim={claim} choices={choices} sentences={sentences} />
      {!isReadOnly && (
        <div className="flex flex-wrap content-start gap-x-5 gap-y-1 md:grid">
          {(['ok', 'wrong'] as const).map((verdict, index) => (
            <label key={verdict} className="flex items-center gap-2.5 py-1 pointer-coarse:min-h-11">
              <input
                type="radio"
                id={index === 0 ? name : `${name}-${verdict}`}
                name={name}
                value={verdict}
                required
                defaultChecked={answer === verdict}
                // biome-ignore lint/a11y/noAutofocus: one corrected number is reviewed with two keys, also without a script.
                autoFocus={(takesFocus && index === 0) || undefined}
                className="size-5 shrink-0"
              />
              {verdicts[verdict]}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}

type ClaimFact = {
  name: string;
  /** The fields that it is made of. */
  of: readonly string[];
  /** `beside` is what the claim says now, beneath which it is shown as it was. */
  show: (fields: Fields, beside?: Fields) => ReactNode;
  isOptional?: boolean;
  /** Of what the claim says now alone. */
  isOnce?: boolean;
};

function ClaimFacts({ claim: { field, before, after, isUnitUnsaid }, choices, sentences }: FactsProps) {
  const propertyName = useClaimedName(choices);
  const t = useTranslations('desk');
  const now = after ?? before ?? {};
  const isOther = (...names: string[]) =>
    before !== null && after !== null && names.some((last) => (before[last] ?? '') !== (after[last] ?? ''));
  // A claim that names no source has that of its draft, unless it is published without one.
  const ofDraft = before === null || before.sources ? findDraftSource(choices) : null;
  const sourcesOf = (fields: Fields): NamedSource[] => {
    const named = readTypedNames(fields.sources ?? '', choices.sources);
    const isOfDraft = named.length === 0 && fields === after && ofDraft !== null;
    return isOfDraft ? [{ typed: ofDraft.id, choice: ofDraft }] : named;
  };
  const facts: ClaimFact[] = [
    {
      name: t('review.value'),
      of: ['value', 'valueAr', 'valueEn', 'qualifier', 'unit', 'basis', 'kind'],
      show: (fields, beside) => (
        <ClaimValue {...{ fields, field, choices, beside }} isUnitUnsaid={isUnitUnsaid && fields === after} />
      ),
    },
    {
      name: t('review.words'),
      of: ['words', 'wordsLang'],
      show: (fields) => <SourceWords fields={fields} sources={sourcesOf(fields)} />,
    },
    ...(sentences.some(({ before: left, after: right }) => left + right !== '')
      ? [{ name: t('review.inText'), of: ['words'], show: () => <InSentences sentences={sentences} />, isOnce: true }]
      : []),
    { name: t('review.source'), of: ['sources'], show: (fields) => <ClaimSources sources={sourcesOf(fields)} /> },
    {
      name: t('review.saidBy'),
      of: ['saidByAr', 'saidByEn'],
      show: ({ saidByAr = '', saidByEn = '' }) => <BothLanguages words={{ ar: saidByAr, en: saidByEn }} />,
      isOptional: true,
    },
    {
      name: t('review.status'),
      of: ['status'],
      show: ({ status = '' }) => <ClaimStatus status={status} />,
      isOptional: true,
    },
    {
      name: t('review.reason'),
      of: ['reasonAr', 'reasonEn'],
      show: ({ reasonAr = '', reasonEn = '' }) => <BothLanguages words={{ ar: reasonAr, en: reasonEn }} />,
      isOptional: true,
    },
  ];
  const isSaid = (of: readonly string[]) => of.some((last) => now[last] || before?.[last]);
  return (
    <dl
      data-claim-words=""
      className="clear-both grid min-w-0 gap-x-4 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)]"
    >
      {isOther('property') && (
        <Fact name={t('review.about')}>
          {propertyName(now.property ?? 'other')}
          <Was>{propertyName(before?.property ?? 'other')}</Was>
        </Fact>
      )}
      {facts
        .filter(({ of, isOptional }) => !isOptional || isSaid(of))
        .map(({ name, of, show, isOnce }, index) => (
          <Fact key={name} name={name}>
            {index === 0 ? <strong className="text-lg font-semibold">{show(now)}</strong> : show(now)}
            {!isOnce && isOther(...of) && <Was>{show(before ?? {}, now)}</Was>}
          </Fact>
        ))}
    </dl>
  );
}

/** What a claim is about, in words: the topic itself where it is about one. */
function useClaimedName({ topics }: Choices): (property: string) => string {
  const locale = useLocale();
  const nameOf = usePropertyName();
  return (property) => {
    const topic = topics.find(({ id }) => id === topicOf(property));
    return topic ? nameOfChoice(topic, locale).text : nameOf(property);
  };
}

/** What a changed claim said before. */
function Was({ children }: { children: ReactNode }) {
  const t = useTranslations('desk.review');
  return <span className="block text-sm text-quiet">{t.rich('was', { value: () => children })}</span>;
}

type NamedSource = ReturnType<typeof readTypedNames>[number];

/** The words of a source in their language: where the claim does not say it, in that of its first source. */
function SourceWords({ fields: { words = '', wordsLang = '' }, sources }: { fields: Fields; sources: NamedSource[] }) {
  const t = useTranslations('desk');
  const code = useCodeWords();
  if (words === '') return <span className="text-quiet">{t('draft.nothing')}</span>;
  const lang = wordsLang || sources[0]?.choice?.lang || 'en';
  return (
    <>
      <Quotation words={words} lang={lang} /> <span className="text-sm text-quiet">{code('language', lang)}</span>
    </>
  );
}

function InSentences({ sentences }: { sentences: ClaimSentence[] }) {
  return (
    <span className="grid gap-1">
      {sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may have two pieces, and the list never changes.
        <InSentence key={index} sentence={sentence} />
      ))}
    </span>
  );
}

/** The sentence of the text in which the words stand, with a mark behind them: they are read as the text has them. */
function InSentence({ sentence: { before, words, after, lang } }: { sentence: ClaimSentence }) {
  const [open, close] = quotationMarks(lang);
  return (
    <q lang={lang} dir={directionOf(lang)} className="font-text [quotes:none]">
      {open}
      {before}
      <mark className="bg-shade text-ink underline decoration-official decoration-2">{words}</mark>
      {after}
      {close}
    </q>
  );
}

function ClaimSources({ sources }: { sources: NamedSource[] }) {
  const t = useTranslations('desk.draft');
  if (sources.length === 0) return <span className="text-quiet">{t('nothing')}</span>;
  return (
    <span className="grid gap-1">
      {sources.map(({ typed, choice }) => (
        <span key={typed}>
          {choice === null ? <bdi>{typed}</bdi> : <ChoiceName choice={choice} />}{' '}
          {choice !== null && !choice.isOfDraft && (
            <bdi dir="ltr" className="text-sm text-quiet">
              {choice.id}
            </bdi>
          )}{' '}
          {choice?.date && (
            <span className="ms-2 text-sm text-quiet">
              <Day edtf={choice.date} />
            </span>
          )}
          <SourceAddress url={choice?.url ?? ''} />
        </span>
      ))}
    </span>
  );
}

/** Where the source can be read, spelled out: the reviewer opens it in a window of its own and holds the claim against it. */
function SourceAddress({ url }: { url: string }) {
  const t = useTranslations('source');
  if (url === '') return <span className="block text-sm text-quiet">{t('noAddress')}</span>;
  const isWeb = /^https?:\/\//i.test(url);
  const words = (
    <bdi dir="ltr" className="break-all">
      {url}
    </bdi>
  );
  return (
    <span className="block text-sm">
      {isWeb ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </span>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:col-span-2 sm:grid-cols-subgrid">
      <dt className="text-sm text-quiet">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

/** What keeps a claim from being approved: nobody judged it, or it was found wrong. Of a removed one the removal is judged. */
export function useCheckFault(): (claim: ChangedClaim, fault: string) => string {
  const t = useTranslations('validation');
  return ({ kind }, fault) => {
    const isWrong = fault.endsWith('foundWrong');
    if (kind === 'removed') return t(isWrong ? 'removalFoundWrong' : 'removalUnchecked');
    return t(isWrong ? 'foundWrong' : 'unchecked');
  };
}

/** A claim by the field that it supports; one without a field by its subject in words, and as it is stored. */
export function useClaimSubject(choices: Choices): (claim: ChangedClaim, fields: Fields) => string {
  const t = useTranslations('desk');
  const label = useFieldLabel();
  const locale = useLocale();
  const propertyName = usePropertyName();
  const within = (words: string, property: string) => t('fields.ofProperty', { words, property });
  /** A topic or a party that a property is about. */
  const nameOf = (property: string) => {
    const [kind = '', id = ''] = property.split('.');
    const found = choices[kind === 'topic' ? 'topics' : 'parties'].find((choice) => choice.id.toLowerCase() === id);
    return found?.[locale] ?? null;
  };
  const on = (subject: string) => t('claims.on', { subject });
  return ({ field, before, after }, fields) => {
    const property = (after ?? before)?.property ?? '';
    if (field?.startsWith('count.') && property !== '') return on(within(propertyName(property), label(field, fields)));
    // A row with words of its own is no claim on another value.
    if (field !== null && /^(?:target|name|label)\./.test(field)) return label(field, fields);
    // Its claim holds the name in both languages.
    if (field === 'statement.issuerEn') return on(propertyName('issuer'));
    if (field !== null && isOfForm(field)) return on(label(field, fields));
    const words = propertyName(property === '' ? 'other' : property);
    // The property itself is told only where its words say less than it does.
    const [kind = ''] = property.split('.');
    const isTold = property !== 'other' && (property === kind || words !== propertyName(kind));
    const about = nameOf(property) ?? (isTold && words !== propertyName('other') ? null : property || null);
    return on(about === null ? words : within(words, about));
  };
}

function isOfForm(field: string): boolean {
  const { room } = parseFieldName(field);
  return room in partFields || isRowRoom(room);
}
