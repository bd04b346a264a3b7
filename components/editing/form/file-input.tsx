import { useTranslations } from 'next-intl';
import { controlAttributes, type FieldProps } from './control';
import { Field } from './field';

/**
 * A file to send; its form is of the kind `multipart`. The button of a browser is in the language of the browser, so its
 * words are left out: a label of ours is the button. With a script the browser says no more than the name of the file.
 */
export function FileInput({ accept, ...field }: FieldProps & { accept?: string | undefined }) {
  const t = useTranslations('desk.new');
  const attributes = controlAttributes(field);
  return (
    <Field field={field}>
      <span className="flex min-h-9 flex-wrap items-center gap-3 pointer-coarse:min-h-11">
        <label
          htmlFor={attributes.id}
          className="cursor-pointer rounded-sm border border-quiet bg-sheet px-3 py-1.5 text-sm text-ink hover:border-ink has-[+:focus-visible]:outline-2 has-[+:focus-visible]:outline-offset-2"
        >
          {t('chooseFile')}
        </label>
        <input
          {...attributes}
          type="file"
          accept={accept}
          data-file-input=""
          className="min-w-0 flex-1 text-sm file:hidden"
        />
      </span>
    </Field>
  );
}
