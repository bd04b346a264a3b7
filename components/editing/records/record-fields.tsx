import { useLocale, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { ClaimSummary } from '@/components/editing/claims/claim-summary';
import { isAbout } from '@/components/editing/claims/is-about';
import { rowControls } from '@/components/editing/fields/field-controls';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { type FieldRow, parseFieldName, rowsOf } from '@/components/editing/fields/field-rows';
import { type Choices, type FieldGroup, type PartName, partFields } from '@/components/editing/fields/part-fields';
import { PayloadValue, TypedName } from '@/components/editing/fields/payload-value';
import { readFigure } from '@/components/editing/fields/read-figure';
import { findChoice, nameOfChoice } from '@/components/editing/fields/typed-names';
import type { Payload } from '@/components/editing/parts/form-values';
import { usePropertyName } from '@/components/records/provenance/disputes';
import { FigureText } from '@/components/records/provenance/figure';
import { Words } from '@/components/ui/words';
import { separators } from '@/lib/i18n/format-list';
import { bareName } from '@/lib/text/characters/bare-name';

type Props = { type: PartName; fields: Payload; choices: Choices };

/** `isYearUnconfirmed`: the day of the record is stated and its year inferred. */
type AllProps = Props & { isYearUnconfirmed?: boolean };

/** The fields of a record, as its form has them, each with what sources say of it. Empty ones are left out. */
export function RecordFields({ type, fields, choices, isYearUnconfirmed = false }: AllProps) {
  const groups = partFields[type].filter((group) => group.name !== 'paragraphs');
  return (
    <>
      {groups.map((group) => (
        <Group key={group.name} {...{ type, fields, choices, group, isYearUnconfirmed }} />
      ))}
      <Counts {...{ type, fields, choices }} />
      <RowTables {...{ fields, choices }} />
      <LooseClaims {...{ type, fields, choices }} />
      <Paragraphs {...{ type, fields, choices }} />
    </>
  );
}

function Group({ type, fields, choices, group, isYearUnconfirmed = false }: AllProps & { group: FieldGroup }) {
  const t = useTranslations('desk.draft.group');
  const label = useFieldLabel();
  const shown = group.fields.filter(({ name }) => name !== 'sameName' && (fields[`${type}.${name}`] ?? '') !== '');
  if (shown.length === 0) return null;
  const id = `group-${group.name}`;
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-2">
      <h2 id={id} className="border-b border-rule pb-1 text-lg">
        {t(group.name)}
      </h2>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
        {shown.map(({ name, property }) => (
          <div key={name} className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
            <dt className="text-quiet">{label(`${type}.${name}`)}</dt>
            <dd className="min-w-0">
              <PayloadValue
                name={`${type}.${name}`}
                value={fields[`${type}.${name}`] ?? ''}
                textLang={fields['text.lang'] ?? 'en'}
                choices={choices}
                isYearUnconfirmed={isYearUnconfirmed}
              />
              {property && (
                <Claims
                  claims={claimsOf(fields).filter((claim) => isAbout(claim.fields, property) && !claim.fields.count)}
                  field={`${type}.${name}`}
                  choices={choices}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Counts({ type, fields, choices }: Props) {
  const t = useTranslations('desk.records');
  const counts = rowsOf(fields, 'count');
  if (type !== 'meeting' || counts.length === 0) return null;
  return (
    <section aria-labelledby="counts" className="grid min-w-0 gap-2">
      <h2 id="counts" className="border-b border-rule pb-1 text-lg">
        {t('counts')}
      </h2>
      <ol className="grid gap-3">
        {counts.map((count) => (
          <li key={count.key}>
            <CountLine fields={fields} count={count} choices={choices} />
            <Claims
              claims={claimsOf(fields).filter((claim) => claim.fields.count === count.key)}
              field={`count.${count.key}.value`}
              choices={choices}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function CountLine({ fields, count, choices }: { fields: Payload; count: FieldRow; choices: Choices }) {
  const figure = readFigure(count.fields);
  const shown = (last: string) => {
    const name = `count.${count.key}.${last}`;
    return <PayloadValue name={name} value={fields[name] ?? ''} textLang="en" choices={choices} />;
  };
  return (
    <>
      {figure ? (
        <FigureText figure={figure} />
      ) : (
        <>
          {shown('qualifier')} {shown('value')} {shown('unit')} · {shown('basis')}
        </>
      )}
      <CountOrigin count={count} choices={choices} />
    </>
  );
}

/** Who says a figure, and its source where it names one that is called otherwise. */
function CountOrigin({ count: { fields }, choices }: { count: FieldRow; choices: Choices }) {
  const locale = useLocale();
  const { saidByAr = '', saidByEn = '', source = '' } = fields;
  const choice = findChoice(source, choices.sources);
  const saidBy = nameOfChoice({ id: '', ar: saidByAr || null, en: saidByEn || null }, locale).text;
  const isSayer = choice !== null && bareName(nameOfChoice(choice, locale).text) === bareName(saidBy);
  const origins = [
    ...(saidByAr || saidByEn ? [<Words key="saidBy" value={{ ar: saidByAr || null, en: saidByEn || null }} />] : []),
    ...(source === '' || isSayer ? [] : [<TypedName key="source" value={source} choices={choices.sources} />]),
  ];
  return origins.map((origin) => (
    <Fragment key={origin.key}>
      {separators[locale].dot}
      <span className="text-quiet">{origin}</span>
    </Fragment>
  ));
}

const rooms = ['target', 'name', 'label', 'cite'] as const;

/** The targets, names, labels and citations of a record, each with the fields that it has. */
function RowTables({ fields, choices }: Omit<Props, 'type'>) {
  const t = useTranslations('desk');
  return rooms.map((room) => {
    const rows = rowsOf(fields, room);
    if (rows.length === 0) return null;
    return (
      <section key={room} aria-labelledby={`rows-${room}`} className="grid min-w-0 gap-2">
        <h2 id={`rows-${room}`} className="border-b border-rule pb-1 text-lg">
          {t(`draft.group.${room}s`)}
        </h2>
        <ol className="grid gap-4">
          {rows.map(({ key, fields: own }, index) => (
            <li key={key}>
              <p className="text-quiet">{t(`draft.row.${room}`, { n: index + 1 })}</p>
              <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_minmax(0,1fr)]">
                {Object.keys(rowControls[room])
                  .filter((last) => (own[last] ?? '') !== '')
                  .map((last) => (
                    <div key={last} className="grid gap-x-6 sm:col-span-2 sm:grid-cols-subgrid">
                      <dt className="text-quiet">{t(`fields.${room}.${last}` as 'fields.target.kind')}</dt>
                      <dd className="min-w-0">
                        <PayloadValue
                          name={`${room}.${key}.${last}`}
                          value={own[last] ?? ''}
                          textLang="en"
                          choices={choices}
                        />
                      </dd>
                    </div>
                  ))}
              </dl>
            </li>
          ))}
        </ol>
      </section>
    );
  });
}

/** Claims about something that no field of the form is about. */
function LooseClaims({ type, fields, choices }: Props) {
  const t = useTranslations('desk.claims');
  const propertyName = usePropertyName();
  const properties = partFields[type].flatMap((group) => group.fields.flatMap(({ property }) => property ?? []));
  const loose = claimsOf(fields).filter(
    (claim) => !claim.fields.count && !properties.some((property) => isAbout(claim.fields, property)),
  );
  if (loose.length === 0) return null;
  return (
    <section aria-labelledby="other-claims" className="grid min-w-0 gap-2">
      <h2 id="other-claims" className="border-b border-rule pb-1 text-lg">
        {t('others')}
      </h2>
      {loose.map((claim) => (
        <div key={claim.key}>
          <p className="text-quiet">{propertyName(claim.fields.property ?? '')}</p>
          <Claims claims={[claim]} field={null} choices={choices} />
        </div>
      ))}
    </section>
  );
}

function Claims({ claims, field, choices }: { claims: FieldRow[]; field: string | null; choices: Choices }) {
  if (claims.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-1 border-s-2 border-rule ps-3 text-sm">
      {claims.map((claim) => (
        <li key={claim.key}>
          <ClaimSummary claim={claim} field={field} choices={choices} />
        </li>
      ))}
    </ul>
  );
}

function claimsOf(fields: Payload): FieldRow[] {
  return rowsOf(fields, 'claim');
}

/** The words of a text, each paragraph with the places that it renders. */
function Paragraphs({ fields, choices }: Props) {
  const t = useTranslations('desk.draft.group');
  const paragraphs = Object.keys(fields).filter((name) => {
    const { room, last } = parseFieldName(name);
    return room === 'paragraph' && last === 'words';
  });
  if (paragraphs.length === 0) return null;
  return (
    <section aria-labelledby="paragraphs" className="grid min-w-0 gap-2">
      <h2 id="paragraphs" className="border-b border-rule pb-1 text-lg">
        {t('paragraphs')}
      </h2>
      <ol className="grid max-w-prose gap-3">
        {rowsOf(fields, 'paragraph').map(({ key, fields: own }) => (
          <li key={key} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3">
            <bdi dir="ltr" className="text-sm text-quiet">
              {own.slots}
            </bdi>
            <PayloadValue
              name={`paragraph.${key}`}
              value={own.words ?? ''}
              textLang={fields['text.lang'] ?? 'en'}
              choices={choices}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
