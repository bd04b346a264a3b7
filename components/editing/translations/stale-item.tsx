import { useLocale, useTranslations } from 'next-intl';
import { Button, Buttons } from '@/components/editing/form/button';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { LongText } from '@/components/editing/form/long-text';
import { PostForm } from '@/components/editing/form/post-form';
import { Moment } from '@/components/editing/frame/moment';
import { Key } from '@/components/editing/paragraphs/key';
import { StandingMark } from '@/components/records/provenance/standing-mark';
import { Redline } from '@/components/ui/redline';
import { Words } from '@/components/ui/words';
import type { StaleParagraph } from '@/lib/desk/texts/translations';
import { deskPaths } from '@/lib/i18n/desk-paths';
import { directionOf } from '@/lib/i18n/locales';
import { paths } from '@/lib/i18n/paths';
import { diffWords } from '@/lib/text/comparison/diff-words';

export const standReasons = ['meaning', 'spelling', 'rendered'] as const;

/** What the history says for each reason that is offered, in both languages. */
export type StandReasons = Record<(typeof standReasons)[number], string>;

type Props = {
  paragraph: StaleParagraph;
  said: StandReasons;
  refused: { reason: string; words: string } | null;
};

/** One place of a translation: what its source said and says, the words that stand, and what can be done. */
export function StaleItem({ paragraph, said, refused }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.translations');
  const { text, title, place, words, source, since } = paragraph;
  const [statement = ''] = text.id.split('/');
  return (
    <article className="grid min-w-0 gap-3 border-s-4 border-courtesy ps-4">
      <h3 className="flex flex-wrap items-baseline gap-x-3 text-base">
        <a href={paths.paragraph(locale, statement, place)}>
          <Words value={title} unknown={statement} /> · <bdi dir="ltr">{place}</bdi>
        </a>
        <span className="text-sm font-normal text-quiet">{t.rich('since', { when: () => <Moment at={since} /> })}</span>
      </h3>
      <div className="grid min-w-0 gap-x-8 gap-y-3 lg:grid-cols-2">
        <div className="grid min-w-0 content-start gap-1">
          <p className="text-sm">
            {t('source')} <StandingMark standing={source.standing} lang={source.lang} />
          </p>
          {source.now === '' && <p className="text-doubt">{t('sourceGone')}</p>}
          <Redline runs={diffWords(source.was, source.now)} lang={source.lang} />
        </div>
        <div className="grid min-w-0 content-start gap-1">
          <p className="text-sm">
            {t('translation')} <StandingMark standing={text.standing} lang={text.lang} />
          </p>
          <p
            lang={text.lang}
            dir={directionOf(text.lang)}
            className="font-text text-lg wrap-anywhere whitespace-pre-line"
          >
            {words}
          </p>
        </div>
      </div>
      <Settle paragraph={paragraph} said={said} refused={refused} />
    </article>
  );
}

function Settle({ paragraph, said, refused }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.translations');
  const { text, place, source, mayStand, mayEdit } = paragraph;
  const to = deskPaths.translations(locale);
  const seen = {
    text: text.id,
    version: text.version,
    place,
    source: source.slug,
    seen: source.version,
  };
  return (
    <div className="grid min-w-0 gap-3">
      {mayStand && (
        <PostForm to={to} hidden={{ ...seen, action: 'stands' }}>
          <fieldset className="min-w-0">
            <legend className="mb-2 text-sm font-semibold">{t('standsBecause')}</legend>
            <Buttons>
              {standReasons.map((reason, index) => (
                <Button key={reason} name="reason" value={said[reason]}>
                  <Key>{String(index + 1)}</Key> {t(`because.${reason}`)}
                </Button>
              ))}
            </Buttons>
          </fieldset>
        </PostForm>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {mayEdit && (
          <PostForm to={to} hidden={{ text: text.id, place }}>
            <Buttons>
              <Button name="action" value="edit">
                {t('edit')} <Key>E</Key>
              </Button>
            </Buttons>
          </PostForm>
        )}
        {mayStand && (
          <ConfirmStep
            summary={t('otherReason')}
            words={t('standsWords')}
            to={to}
            hidden={seen}
            action={{ name: 'action', value: 'stands', label: t('stands') }}
            kind="primary"
            isOpen={refused !== null}
          >
            <LongText
              name="reason"
              id={`reason-${text.id.replace('/', '-')}-${place}-${source.slug}`}
              label={t('reason')}
              hint={t('reasonHint')}
              lang={locale}
              rows={2}
              maxLength={2_000}
              value={refused?.reason}
              error={refused?.words}
              takesFocus={refused !== null}
            />
          </ConfirmStep>
        )}
      </div>
    </div>
  );
}
