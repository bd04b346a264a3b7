import { useTranslations } from 'next-intl';
import { FieldComments } from '@/components/editing/comments/field-comments';
import { useFieldHint } from '@/components/editing/fields/field-names';
import { parseFieldName } from '@/components/editing/fields/field-rows';
import type { Control } from '@/components/editing/fields/part-fields';
import { PayloadValue } from '@/components/editing/fields/payload-value';
import { hasReading, Reading } from '@/components/editing/fields/reading';
import { readTypedNames } from '@/components/editing/fields/typed-names';
import { AlikeRecords } from './alike-records';
import { Disagreement } from './disagreement';
import { DoubtWords } from './doubt-words';
import { FieldInput } from './field-input';
import type { PartForm } from './part-form-state';

type Props = { form: PartForm; name: string; control: Control; label?: string; isHintShown?: boolean };

/** A field of a figure or a paragraph: with what is published and what somebody else saved meanwhile. */
export function RowField({ form, name, control, label, isHintShown = true }: Props) {
  const t = useTranslations('desk');
  const hint = useFieldHint();
  const { room, last } = parseFieldName(name);
  const disagreement = form.disagreements.get(name);
  const doubt = form.doubtAt(name);
  const value = form.values[name] ?? '';
  const alike = form.alikeAt(name).length > 0;
  const wasThere = form.part.base?.[name] !== undefined;
  const shown = { name, textLang: form.textLang, choices: form.choices };
  const own = label ?? t(`fields.${room}.${last}` as 'fields.count.value');
  return (
    <div className="grid min-w-0 content-start gap-1">
      <FieldInput
        name={name}
        label={own}
        hint={(isHintShown && hint(name)) || undefined}
        note={form.isChanged(name) && wasThere ? t('draft.changed') : undefined}
        error={form.faultAt(name)}
        takesFocus={form.firstFault === name}
        control={control}
        value={value}
        choices={room === 'count' && last === 'source' ? withOwnSources(form, name) : form.choices}
        textLang={form.textLang}
        empty={isOfDraft(form, name) ? t('draft.ofThisDraft') : undefined}
        below={
          (form.isChanged(name) && wasThere) ||
          disagreement ||
          doubt ||
          alike ||
          hasReading(name, value, form.choices) ? (
            <>
              <Reading name={name} value={value} choices={form.choices} />
              {doubt && <DoubtWords doubt={doubt} />}
              <AlikeRecords form={form} name={name} />
              {form.isChanged(name) && wasThere && (
                <div>
                  {t.rich('draft.published', {
                    value: () => <PayloadValue {...shown} value={form.part.base?.[name] ?? ''} />,
                  })}
                </div>
              )}
              {disagreement && <Disagreement {...disagreement} {...shown} />}
            </>
          ) : undefined
        }
      />
      {(last === 'words' || last === 'value') && <FieldComments state={form.comments} field={name} label={own} />}
    </div>
  );
}

/** A row whose source is left empty has that of its draft; a figure has those of its meeting. */
function isOfDraft({ inDraft }: PartForm, name: string): boolean {
  const { room, last } = parseFieldName(name);
  return inDraft.has('source') && room !== 'count' && (last === 'source' || last === 'statusSource');
}

/** A figure has one of the sources that its meeting has or its draft brings, and what else it was given. */
function withOwnSources({ choices, values }: PartForm, name: string): PartForm['choices'] {
  const own = readTypedNames(values['meeting.sources'] ?? '', choices.sources).map(({ choice }) => choice?.id);
  const sources = choices.sources.filter(({ id, isOfDraft }) => isOfDraft || own.includes(id) || id === values[name]);
  return { ...choices, sources };
}
