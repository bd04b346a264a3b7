import { useLocale, useTranslations } from 'next-intl';
import { KeptForm } from '@/components/editing/autosave/kept-form';
import { useCodedChoices } from '@/components/editing/fields/coded-choices';
import { Button, Buttons } from '@/components/editing/form/button';
import { FileInput } from '@/components/editing/form/file-input';
import { PostForm } from '@/components/editing/form/post-form';
import { SelectInput } from '@/components/editing/form/select-input';
import { TextInput } from '@/components/editing/form/text-input';
import { DeskSection } from '@/components/editing/frame/desk-section';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { Locale } from '@/lib/i18n/locales';
import { PastedWords } from './pasted-words';

type Props = { person: string; lang: Locale | null; typed: Record<string, string>; faults: Record<string, string> };

/** A text as its source published it, with where it stands. */
export function PasteForm({ person, lang, typed, faults }: Props) {
  const locale = useLocale();
  const t = useTranslations('desk.new');
  const draft = useTranslations('desk.draft');
  const coded = useCodedChoices();
  return (
    <DeskSection id="paste" title={t('paste')} lead={t('pasteLead')}>
      <PostForm to={deskPaths.newDraft(locale)} isMultipart isKept hidden={{ kept: typed.kept ?? '' }}>
        <KeptForm place="paste" person={person} />
        <div className="grid gap-x-8 gap-y-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <PastedWords
            name="text"
            label={t('text')}
            value={typed.text ?? ''}
            error={faults.text ?? null}
            takesFocus={faults.text !== undefined}
          />
          <div className="grid content-start gap-4">
            <FileInput
              name="file"
              label={t('file')}
              hint={t('fileHint')}
              error={faults.file ?? null}
              takesFocus={faults.file !== undefined}
              accept=".txt,text/plain"
            />
            <SelectInput
              name="lang"
              label={t('lang')}
              value={typed.lang ?? lang ?? ''}
              options={coded('language')}
              empty={draft('choose')}
            />
            <SelectInput
              name="standing"
              label={t('standing')}
              value={typed.standing ?? ''}
              options={coded('standing')}
              empty={draft('choose')}
            />
            <TextInput name="publisher" label={t('publisher')} value={typed.publisher ?? ''} script="auto" />
            <TextInput
              name="url"
              label={t('url')}
              value={typed.url ?? ''}
              script="code"
              inputMode="url"
              autoComplete="off"
            />
            <TextInput
              name="published"
              label={t('published')}
              value={typed.published ?? ''}
              script="auto"
              autoComplete="off"
            />
          </div>
        </div>
        <Buttons>
          <Button kind="primary" name="action" value="paste">
            {t('startText')}
          </Button>
        </Buttons>
      </PostForm>
    </DeskSection>
  );
}
