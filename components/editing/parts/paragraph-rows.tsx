import { useLocale, useTranslations } from 'next-intl';
import { rowControls } from '@/components/editing/fields/field-controls';
import { fieldName, rowsOf } from '@/components/editing/fields/field-rows';
import { deskPaths } from '@/lib/i18n/desk-paths';
import type { PartForm } from './part-form-state';
import { AddButton, RemoveButton } from './row-buttons';
import { RowField } from './row-field';

const terms = ['kind', 'slots'] as const;

/** The words of a text, a plain field for each paragraph in the language and direction of the text. */
export function ParagraphRows({ form }: { form: PartForm }) {
  const locale = useLocale();
  const t = useTranslations('desk.draft');
  const arrange = useTranslations('desk.paragraphs');
  const paragraphs = rowsOf(form.values, 'paragraph');
  return (
    <div className="grid gap-5">
      {paragraphs.length > 0 && (
        <p>
          <a href={deskPaths.draftParagraphs(locale, form.draft)}>{arrange('open')}</a>
        </p>
      )}
      {paragraphs.length === 0 && <AddButton change="add-paragraph:0">{t('addFirstParagraph')}</AddButton>}
      {paragraphs.map(({ key }, index) => {
        const n = index + 1;
        return (
          <fieldset
            key={key}
            id={`paragraph.${key}.row`}
            className="grid min-w-0 scroll-mb-32 gap-x-6 gap-y-2 lg:grid-cols-[minmax(0,1fr)_14rem]"
          >
            <legend className="sr-only">{t('paragraph', { n })}</legend>
            <RowField
              form={form}
              name={fieldName('paragraph', key, 'words')}
              control={rowControls.paragraph.words ?? { kind: 'plain' }}
              label={t('paragraph', { n })}
              isHintShown={index === 0}
            />
            <div className="grid grid-cols-2 content-start gap-x-4 gap-y-2 text-sm lg:grid-cols-1">
              {terms.map((last) => (
                <RowField
                  key={last}
                  form={form}
                  name={fieldName('paragraph', key, last)}
                  control={rowControls.paragraph[last] ?? { kind: 'plain' }}
                  isHintShown={index === 0}
                />
              ))}
              <RemoveButton change={`remove-paragraph:${key}`}>{t('removeParagraph', { n })}</RemoveButton>
            </div>
            <AddButton change={`add-paragraph:${key}`} label={t('addParagraph', { n })}>
              {t('addParagraph', { n })}
            </AddButton>
          </fieldset>
        );
      })}
    </div>
  );
}
