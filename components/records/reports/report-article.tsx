import { useLocale, useTranslations } from 'next-intl';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Section } from '@/components/ui/section';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { reportBounds } from '@/lib/i18n/report-bounds';
import type { ReportSubject } from '@/lib/records/reports/report-subject';
import type { ReportedWords } from '@/lib/records/reports/reported-words';
import { ReportSubjectName } from './report-subject-name';

type Props = {
  /** Null: a form was posted about an address that is none. */
  subject: ReportSubject | null;
  /** What stands at the place that it is about, where that is a paragraph. */
  reported?: ReportedWords[];
  /** What a form that was refused held. */
  typed?: { about: string; words: string };
  /** Message keys by field. */
  faults?: Record<string, string>;
  /** Seconds until another report is taken; null where it was not refused for that. */
  retryAfter?: number | null;
};

/** The form by which a reader reports an error, and what happens with it. */
export function ReportArticle({ subject, reported = [], typed, faults = {}, retryAfter = null }: Props) {
  const locale = useLocale();
  const t = useTranslations('report');
  return (
    <article className="max-w-prose">
      <h1 className="text-2xl md:text-3xl">{t('title')}</h1>
      <p className="mt-2 text-quiet">{t('lead')}</p>
      <Refusal faults={faults} retryAfter={retryAfter} />
      {subject && (
        <dl className="mt-6 border-y border-rule py-3">
          <dt className="text-base text-quiet">{t('about')}</dt>
          <dd>
            <a href={paths.place(locale, subject.about)}>
              <ReportSubjectName subject={subject} />
            </a>
            {reported.map((words) => (
              <Reported key={words.text.slug} words={words} />
            ))}
          </dd>
        </dl>
      )}
      <form method="post" action={paths.report(locale)} className="mt-6 grid gap-5">
        {subject ? (
          <input type="hidden" name="about" value={subject.about} />
        ) : (
          <AboutField value={typed?.about ?? ''} hasFault={'about' in faults} />
        )}
        <WordsField value={typed?.words ?? ''} fault={faults.words} />
        <Trap />
        <p>
          <button
            type="submit"
            className="min-h-11 cursor-pointer rounded-sm border border-ink bg-ink px-5 py-1 font-semibold text-paper hover:underline"
          >
            {t('send')}
          </button>
        </p>
      </form>
      <WhatHappens />
    </article>
  );
}

/** The words as one text has them, so that nobody has to know them by heart. */
function Reported({ words: { text, paragraphs } }: { words: ReportedWords }) {
  return (
    <figure className="mt-3">
      <figcaption className="text-base">
        <StandingMark standing={text.standing} lang={text.lang} />
      </figcaption>
      <blockquote
        lang={text.lang}
        dir={directionOf(text.lang)}
        className="mt-1 grid gap-2 border-s-2 border-rule ps-4 font-text"
      >
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </blockquote>
    </figure>
  );
}

function Refusal({ faults, retryAfter }: { faults: Record<string, string>; retryAfter: number | null }) {
  const t = useTranslations('report');
  const says = useFaultWords();
  const fields = Object.keys(faults);
  if (fields.length === 0 && retryAfter === null) return null;
  return (
    <div role="alert" className="mt-6 rounded-sm border-2 border-danger bg-sheet px-4 py-3">
      <h2 className="text-lg">{t('refusedTitle')}</h2>
      {retryAfter !== null && <p className="mt-1">{t('limited', { minutes: Math.ceil(retryAfter / 60) })}</p>}
      {fields.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {fields.map((field) => (
            <li key={field}>
              {field === 'homepage' ? (
                says(faults[field])
              ) : (
                <a href={`#${field}`} className="text-danger">
                  {says(faults[field])}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const control =
  'block w-full min-w-0 rounded-sm border border-quiet bg-sheet px-3 py-2 hover:border-ink aria-invalid:border-2 aria-invalid:border-danger';

/** For a form that was posted about an address that is none. */
function AboutField({ value, hasFault }: { value: string; hasFault: boolean }) {
  const t = useTranslations('report');
  return (
    <div className="grid gap-1">
      <label htmlFor="about" className="justify-self-start font-semibold">
        {t('address')}
      </label>
      <input
        id="about"
        name="about"
        defaultValue={value}
        maxLength={300}
        dir="ltr"
        aria-invalid={hasFault || undefined}
        aria-describedby={hasFault ? 'about-error' : undefined}
        className={`${control} text-as-page`}
      />
      {hasFault && <Fault id="about-error" words={t('unknownAbout')} />}
    </div>
  );
}

/** Each line runs as its own letters do; the empty field runs as the page. */
function WordsField({ value, fault }: { value: string; fault: string | undefined }) {
  const locale = useLocale();
  const t = useTranslations('report');
  const says = useFaultWords();
  return (
    <div className="grid gap-1">
      <label htmlFor="words" className="justify-self-start font-semibold">
        {t('words')}
      </label>
      <p id="words-hint" className="text-base text-quiet">
        {t('wordsHint', { most: reportBounds.characters })}
      </p>
      <noscript>
        <p className="text-base text-quiet">{t('otherLanguageClears')}</p>
      </noscript>
      <textarea
        id="words"
        name="words"
        rows={8}
        required
        data-typed
        maxLength={reportBounds.characters}
        defaultValue={value}
        dir={directionOf(locale)}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? 'words-hint words-error' : 'words-hint'}
        // biome-ignore lint/a11y/noAutofocus: a refused form opens at its fault, also without a script.
        autoFocus={fault ? true : undefined}
        className={`${control} [unicode-bidi:plaintext]`}
      />
      {fault && <Fault id="words-error" words={says(fault)} />}
    </div>
  );
}

/** Nobody sees it or comes to it by keyboard; a browser without styles shows what it is. */
function Trap() {
  const t = useTranslations('report');
  return (
    <p className="hidden">
      <label>
        {t('trap')} <input name="homepage" defaultValue="" autoComplete="off" tabIndex={-1} />
      </label>
    </p>
  );
}

function Fault({ id, words }: { id: string; words: string }) {
  return (
    <p id={id} className="text-base font-semibold text-danger">
      {words}
    </p>
  );
}

function useFaultWords(): (message: string | undefined) => string {
  const t = useTranslations();
  return (message) => {
    switch (message) {
      case 'report.unknownAbout':
        return t('report.unknownAbout');
      case 'report.trapFilled':
        return t('report.trapFilled');
      case 'validation.tooLong':
        return t('validation.longerThan', { most: reportBounds.characters });
      default:
        return t('report.noWords');
    }
  };
}

function WhatHappens() {
  const t = useTranslations('report');
  return (
    <Section id="what-happens" title={t('whatHappens')}>
      <ul className="grid list-disc gap-2 ps-5">
        <li>{t('whoReads')}</li>
        <li>{t('howLong', { days: reportBounds.daysAfterEnd })}</li>
        <li>{t('noContact')}</li>
        <li>{t('ownPage')}</li>
      </ul>
    </Section>
  );
}
