import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { controlLook } from '@/components/editing/form/control';
import { FieldError } from '@/components/editing/form/field';
import { PostForm } from '@/components/editing/form/post-form';
import type { DraftView } from '@/lib/desk/drafts';
import type { DraftParagraphs, PublishedText } from '@/lib/desk/texts/draft-paragraphs';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { directionOf } from '@/lib/i18n/locales';
import { newAddress } from '@/lib/text/documents/paragraph-addresses';
import type { Placed } from './align-rows';
import { Key } from './key';
import { type SplitPlace, splitPlaces } from './split-places';

type Props = {
  draft: DraftView;
  text: DraftParagraphs;
  other: PublishedText | null;
  paragraph: Placed;
  /** Why its last step was refused, in words. */
  error: string | null;
};

/** One paragraph of the draft with all that can be done to it, in a form of its own. */
export function ArrangeForm({ draft, text, other, paragraph, error }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.paragraphs');
  const { row, number, content, places } = paragraph;
  const isOpen = draft.actions.save === null;
  const nameId = `paragraph-${row}-name`;
  const hidden = {
    version: draft.version,
    row,
    ...(other && { slug: other.slug, seen: other.version }),
  };
  const shown = places.map((place) => (place === newAddress ? t('newPlace') : place)).join(' + ');
  const words = (
    <div className="grid min-w-0 gap-1">
      <p id={nameId} className="text-sm text-quiet">
        {t('number', { n: number })} · {places.length === 0 ? t('placeToCome') : <bdi>{shown}</bdi>}
      </p>
      {/* With a script it has a caret, for the place of a split; nothing can be typed in it. */}
      <textarea
        id={`paragraph-${row}`}
        aria-label={t('number', { n: number })}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `paragraph-${row}-error` : undefined}
        readOnly
        rows={2}
        spellCheck={false}
        lang={text.lang}
        dir={directionOf(text.lang)}
        defaultValue={content}
        {...(error !== null && { autoFocus: true })}
        className={`${controlLook} grows scroll-mt-[30vh] font-text text-lg focus:border-link`}
      />
      {error && <FieldError id={`paragraph-${row}`}>{error}</FieldError>}
    </div>
  );
  if (!isOpen) return words;
  return (
    <div data-arrange-row>
      <PostForm to={deskPaths.draftParagraphs(locale, draft.id, other?.slug)} hidden={hidden}>
        <div className="grid min-w-0 gap-2">
          {words}
          {other && <LinkField paragraph={paragraph} />}
          <Buttons>
            {!paragraph.isLast && (
              <Button name="action" value="merge" aria-describedby={nameId}>
                {t('merge')} <Key>M</Key>
              </Button>
            )}
            {number > 1 && (
              <Button name="action" value="up" aria-describedby={nameId}>
                {t('up')}
              </Button>
            )}
            {!paragraph.isLast && (
              <Button name="action" value="down" aria-describedby={nameId}>
                {t('down')} <Key>V</Key>
              </Button>
            )}
          </Buttons>
          <Split paragraph={paragraph} lang={text.lang} places={splitPlaces(content)} />
        </div>
      </PostForm>
    </div>
  );
}

/** The numbers of the paragraphs of the other text; Enter links. What is proposed stands in it and is nobody's decision yet. */
function LinkField({ paragraph: { row, number, linked, proposed } }: { paragraph: Placed }) {
  const t = useTranslations('desk.paragraphs');
  const value = (linked.length > 0 ? linked : proposed).join(', ');
  const id = `to-${row}`;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <label htmlFor={id} className="font-semibold">
        {t('linkWith')}
        <span className="sr-only"> ({t('number', { n: number })})</span>
      </label>
      <input
        id={id}
        name="to"
        defaultValue={value}
        dir="ltr"
        inputMode="numeric"
        autoComplete="off"
        size={6}
        maxLength={200}
        placeholder={t('none')}
        className="min-h-9 w-24 rounded-sm border border-quiet bg-sheet px-2 pointer-coarse:min-h-11"
      />
      <Button name="action" value="link">
        {t(linked.length > 0 ? 'relink' : 'link')} <Key>L</Key>
      </Button>
    </div>
  );
}

/** Where to split it, chosen from the places between its sentences; the key takes that of the caret. */
function Split({ paragraph, lang, places }: { paragraph: Placed; lang: string; places: SplitPlace[] }) {
  const t = useTranslations('desk.paragraphs');
  const { row, number } = paragraph;
  return (
    <details className="text-sm" data-arrange-split>
      <summary className="inline-flex min-h-9 items-center gap-2 text-link hover:underline pointer-coarse:min-h-11">
        {t('split')} <Key>S</Key>
      </summary>
      <fieldset className="grid min-w-0 gap-2 border-s-4 border-rule ps-4">
        <legend className="sr-only">{t('splitOf', { n: number })}</legend>
        {places.length === 0 && <p>{t('noPlaces')}</p>}
        {places.map(({ at, words }) => (
          <label key={at} htmlFor={`at-${row}-${at}`} className="flex items-baseline gap-2">
            <input id={`at-${row}-${at}`} type="radio" name="at" value={at} />
            <span>
              {t.rich('before', {
                words: () => (
                  <bdi lang={lang} dir={directionOf(lang)} className="font-text">
                    {words}
                  </bdi>
                ),
              })}
            </span>
          </label>
        ))}
        <div>
          <Button name="action" value="split">
            {t('splitHere')}
          </Button>
        </div>
      </fieldset>
    </details>
  );
}
