import { useLocale, useTranslations } from 'next-intl';
import { KeptForm } from '@/components/editing/autosave/kept-form';
import { useChoiceWords } from '@/components/editing/fields/choice-words';
import { useCodedChoices } from '@/components/editing/fields/coded-choices';
import { isolatedExample } from '@/components/editing/fields/isolated-example';
import { Button, Buttons } from '@/components/editing/form/button';
import { FileInput } from '@/components/editing/form/file-input';
import { PostForm } from '@/components/editing/form/post-form';
import { SelectInput } from '@/components/editing/form/select-input';
import { TextInput } from '@/components/editing/form/text-input';
import { DeskSection } from '@/components/editing/frame/desk-section';
import { MarkedText } from '@/components/editing/reading/marked-text';
import type { PastedSettings } from '@/components/editing/scripts/reading/pasted-reading';
import type { Choice } from '@/lib/desk/choices';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Locale } from '@/lib/i18n/locales';
import { PastedWords } from './pasted-words';

type Props = {
  person: string;
  lang: Locale | null;
  statements: Choice[];
  /** Offered while a name is typed. */
  publishers: string[];
  typed: Record<string, string>;
  faults: Record<string, string>;
};

/** A text as its source published it, with where it stands, and beside it what the portal reads in it. */
export function PasteForm({ person, lang, statements, publishers, typed, faults }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.new');
  const reading = useTranslations('desk.reading');
  const settings: PastedSettings = {
    address: deskPaths.newDraft(locale),
    words: {
      removed: reading('removedNow', { count: '{count}' }),
      held: reading('held.title'),
      nothing: reading('nothing'),
      unreached: reading('unreached'),
      reading: reading('reading'),
      beginning: reading('beginning'),
      tooLong: t('tooLong'),
    },
  };
  return (
    <DeskSection id="paste" title={t('paste')} lead={t('pasteLead')}>
      <PostForm to={deskPaths.newDraft(locale)} isMultipart isKept hidden={{ kept: typed.kept ?? '' }}>
        <KeptForm place="paste" person={person} />
        <div
          data-pasted-reading=""
          data-settings={JSON.stringify(settings)}
          className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_24rem]"
        >
          <div className="grid min-w-0 content-start gap-5">
            <div data-typing="">
              <PastedWords
                name="text"
                label={t('text')}
                value={typed.text ?? ''}
                error={faults.text ?? null}
                takesFocus={faults.text !== undefined}
              />
            </div>
            <div data-showing="" hidden className="grid gap-1">
              <div className="flex items-center justify-between gap-3">
                <p className="font-semibold">{t('text')}</p>
                <button
                  type="button"
                  data-edit=""
                  className="cursor-pointer text-sm text-link underline pointer-coarse:min-h-11"
                >
                  {t('editText')}
                </button>
              </div>
              <MarkedText text="" lang="" label={reading('textLabel')} values={[]} shown={new Map()} />
            </div>
            <SourceFields lang={lang} statements={statements} publishers={publishers} typed={typed} faults={faults} />
          </div>
          <div className="grid min-w-0 content-start gap-2">
            <h3 className="text-base">{reading('title')}</h3>
            <p className="text-sm text-quiet">{reading('choicesLater')}</p>
            <div data-read-panel="" aria-live="polite" className="grid gap-3">
              <p className="text-quiet">{reading('before')}</p>
            </div>
          </div>
        </div>
        <Buttons>
          <Button kind="primary" name="action" value="paste">
            {t('startText')} <kbd dir="ltr">Ctrl ↵</kbd>
          </Button>
        </Buttons>
      </PostForm>
    </DeskSection>
  );
}

/** Who published the text, where and when, and what it is. */
function SourceFields({ lang, statements, publishers, typed, faults }: Omit<Props, 'person'>) {
  const t = useTranslations('desk.new');
  const draft = useTranslations('desk.draft');
  const coded = useCodedChoices();
  const words = useChoiceWords();
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <p className="text-sm text-quiet sm:col-span-2">{t('later')}</p>
      <TextInput
        name="publisher"
        label={t('publisher')}
        value={typed.publisher ?? ''}
        script="auto"
        list="publishers"
      />
      <datalist id="publishers">
        {publishers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextInput name="url" label={t('url')} value={typed.url ?? ''} script="code" inputMode="url" autoComplete="off" />
      <TextInput
        name="published"
        label={t('published')}
        hint={draft.rich('date.hint', { bdi: isolatedExample })}
        value={typed.published ?? ''}
        script="auto"
        autoComplete="off"
      />
      <SelectInput
        name="standing"
        label={t('standing')}
        value={typed.standing ?? ''}
        options={coded('standing')}
        empty={draft('choose')}
      />
      <SelectInput
        name="rights"
        label={t('rights')}
        value={typed.rights ?? ''}
        options={coded('rights')}
        empty={t('byStatus')}
      />
      <SelectInput
        name="lang"
        label={t('lang')}
        value={typed.lang ?? lang ?? ''}
        options={coded('language')}
        empty={t('langOfText')}
      />
      <SelectInput
        name="statement"
        id="paste-statement"
        label={t('ofStatement')}
        value={typed.statement ?? ''}
        options={statements.map((choice) => ({ value: choice.id, label: words('statements', choice) }))}
        empty={t('asRead')}
      />
      <FileInput
        name="file"
        label={t('file')}
        hint={t('fileHint')}
        error={faults.file ?? null}
        takesFocus={faults.file !== undefined}
        accept=".txt,text/plain"
      />
    </div>
  );
}
