import { useTranslations } from 'next-intl';
import { useCodedChoices, useCodeWords } from '@/components/editing/fields/coded-choices';
import { FieldError } from '@/components/editing/form/field';
import { SelectInput } from '@/components/editing/form/select-input';
import { TextInput } from '@/components/editing/form/text-input';
import { QuotedWords } from '@/components/editing/review/checked-words';
import type { ReadValue } from '@/lib/desk/readings/readings';
import { namedPrefix, writeNamed } from '@/lib/text/named-items';
import { quotesOf } from '@/lib/text/quoted-pieces';
import { isCount, readTypedCount, writeTypedCount } from '@/lib/text/typed-count';
import { isDiffering } from './open-values';
import type { ReadingWords } from './reading-words';
import { SaidOf } from './said-of';

type Props = {
  value: ReadValue;
  /** The number that it bears on the page. */
  shownNumber: number;
  /** The language of the text. */
  lang: string;
  words: ReadingWords;
  typed: Record<string, string>;
  faults: Record<string, string>;
};

const reasons = ['another_event', 'misread', 'too_vague', 'not_needed'] as const;

const stepLooks = {
  sure: 'bg-official text-on-official',
  check: 'bg-courtesy text-paper',
  weak: 'bg-quiet text-paper',
};

/** One value: its number, what it is, its words, why the rule proposes it, and what can be decided. */
export function ValueRow({ value, shownNumber, lang, words, typed, faults }: Props) {
  const t = useTranslations('desk.reading');
  const { number, field, choices, step, rule, flags, spans, standsOn, outcome, because, decided } = value;
  const name = `value.${number}`;
  const chosen = typed[name] ?? outcome ?? '';
  const [first] = spans;
  const [own] = standsOn;
  const options = optionsOf(value);
  const others = value.alternatives.filter((other) => !words.isSamePlace(field, value.value, other));
  const as = typed[`${name}.as`] ?? (decided === null ? value.typed : figureIn(field, decided));
  const named = words.inField(field, as);
  return (
    <fieldset
      id={name}
      data-value={number}
      data-shown={shownNumber}
      data-step={value.isWhole ? (step ?? '') : ''}
      data-differs={isDiffering(value) ? '' : undefined}
      tabIndex={-1}
      className={`read-value ${faults[name] ? 'border-danger' : 'border-rule'}`}
    >
      <legend className="sr-only">
        {shownNumber} {words.label(field)}
      </legend>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className={`read-number ${stepLooks[step ?? 'weak']}`}>{shownNumber}</span>
        <span className="text-sm text-quiet">{words.label(field)}</span>
        <span className="font-semibold">
          {decided === null || outcome === 'rejected' || outcome === 'unsaid'
            ? words.value(field, value.value)
            : words.typed(
                field,
                isCount(field) && outcome === 'accepted' ? asRead(value, decided) : decided,
                value.value,
              )}
        </span>
        {step && <span className="text-sm text-quiet">{words.step(step)}</span>}
      </p>
      {first && (
        <p className="text-sm">
          <a href={`#words-${number}`} data-to-words={number} className="text-ink no-underline hover:underline">
            <QuotedWords words={quotesOf(spans)} lang={lang} />
          </a>
        </p>
      )}
      <p className="text-sm text-quiet">
        {[rule && words.rule(rule, field), ...flags.map(words.flag), words.against(value)].filter(Boolean).join(' · ')}
        {others.length > 0 && (
          <span className="block">
            {t('alternatives', { values: others.map((other) => words.value(field, other)).join(' · ') })}
          </span>
        )}
      </p>
      {isDiffering(value) && value.group !== 'next' && <p className="text-sm">{t('differsLead')}</p>}
      {value.isUnsupported && <p className="text-sm font-semibold text-danger">{t('unsupported')}</p>}
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {options.map((option) => (
          <label key={option} className="flex items-center gap-1.5 pointer-coarse:min-h-11">
            <input type="radio" name={name} value={option} defaultChecked={chosen === option} className="size-4" />
            {t(`outcome.${option}`)}
          </label>
        ))}
      </div>
      <div data-for="edited" className="grid gap-2 sm:grid-cols-2">
        {named.items.length > 0 && <input type="hidden" name={`${namedPrefix}${name}.as`} value={writeNamed(named)} />}
        {choices.length > 0 ? (
          <SelectInput
            name={`${name}.as`}
            label={t('as', { field: words.label(field) })}
            value={as}
            error={faults[`${name}.as`]}
            empty={t('choose')}
            options={choices.map((code) => ({ value: code, label: words.typed(field, code) }))}
          />
        ) : (
          <TextInput
            name={`${name}.as`}
            label={t('as', { field: words.label(field) })}
            value={named.shown}
            error={faults[`${name}.as`]}
            script="auto"
            autoComplete="off"
          />
        )}
        <TextInput
          name={`${name}.words`}
          label={t('words')}
          hint={t('wordsHint')}
          value={typed[`${name}.words`] ?? own?.quote ?? ''}
          error={faults[`${name}.words`]}
          script="auto"
          autoComplete="off"
        />
        {isCount(field) && <WhomItCounts value={value} typed={typed} />}
        <input type="hidden" name={`${name}.at`} defaultValue={typed[`${name}.at`] ?? own?.start ?? ''} />
      </div>
      {isCount(field) && <UnitOfFigure value={value} typed={typed} error={faults[`${name}.unit`]} />}
      <div data-for="rejected">
        <SelectInput
          name={`${name}.because`}
          label={t('because')}
          value={typed[`${name}.because`] ?? because ?? ''}
          error={faults[`${name}.because`]}
          empty={t('choose')}
          options={reasons.map((reason, index) => ({
            value: reason,
            label: `${index + 1} · ${t(`becauseOf.${reason}`)}`,
          }))}
        />
      </div>
      <SaidOf what={name} />
      {faults[name] && <FieldError id={name}>{faults[name]}</FieldError>}
    </fieldset>
  );
}

function figureIn(field: string, decided: string): string {
  return isCount(field) ? readTypedCount(decided).value : decided;
}

/** Whom another figure counts. */
function WhomItCounts({ value, typed }: Pick<Props, 'value' | 'typed'>) {
  const t = useTranslations('desk');
  const coded = useCodedChoices();
  const name = `value.${value.number}`;
  const decided = readTypedCount(value.decided ?? '');
  const read = (value.value ?? {}) as { basis?: string };
  return (
    <SelectInput
      name={`${name}.basis`}
      label={t('fields.count.basis')}
      hint={t('fields.hints.count.basis')}
      value={typed[`${name}.basis`] ?? decided.basis ?? read.basis ?? ''}
      options={coded('countBasis')}
      empty={t('draft.choose')}
    />
  );
}

/** In which unit it counts, which is taken with the figure, as it was read or another. */
function UnitOfFigure({ value, typed, error }: Pick<Props, 'value' | 'typed'> & { error: string | undefined }) {
  const t = useTranslations('desk');
  const coded = useCodedChoices();
  const code = useCodeWords();
  const name = `value.${value.number}.unit`;
  const decided = value.decided === null ? null : (readTypedCount(value.decided).unit ?? '');
  const unit = typed[name] ?? decided ?? value.unit;
  const isUsual = value.isUsualUnit && unit === value.unit && decided === null;
  const unsaid =
    value.observersUnit === null
      ? t('reading.unitHint')
      : t('reading.unitOfObservers', { unit: code('countUnit', value.observersUnit) });
  return (
    <div data-for="taken" className="max-w-xs">
      <SelectInput
        name={name}
        label={t('fields.count.unit')}
        hint={unit === '' ? unsaid : isUsual ? t('reading.unitUsual') : undefined}
        value={unit}
        options={coded('countUnit')}
        empty={t('draft.choose')}
        error={error}
      />
    </div>
  );
}

/** The figure of an accepted value with the basis that its words have. */
function asRead({ value }: ReadValue, decided: string): string {
  const { basis = null } = (value ?? {}) as { basis?: string };
  return writeTypedCount({ ...readTypedCount(decided), basis });
}

/** What no rule found can be found by hand, or is said not to be in the text. */
function optionsOf({ rule, isWhole }: ReadValue): ('accepted' | 'edited' | 'rejected' | 'unsaid')[] {
  if (rule === null) return ['edited', 'unsaid'];
  return isWhole ? ['accepted', 'edited', 'rejected', 'unsaid'] : ['edited', 'rejected', 'unsaid'];
}
