import { describe, expect, it } from 'vitest';
import { useFieldLabel } from '@/components/editing/fields/field-names';
import { partFields } from '@/components/editing/fields/part-fields';
import { FieldInput } from '@/components/editing/parts/field-input';
import { inferable } from '@/lib/editing/drafts/parts/fields/meeting-fields';
import { rowFields, partFields as storedFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { inferableNamed } from '@/lib/editing/drafts/parts/values/inferable-names';
import names from '@/lib/editing/drafts/parts/values/inferable-names.json';
import { takeNamed } from '@/lib/text/named-items';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { readAs, render } from '@/tests/support/render';

const choices = { bodies: [], places: [], parties: [], topics: [], sources: [], meetings: [], statements: [] };

type Words = { [key: string]: string | Words };

const whole = [
  ...Object.values(storedFields).flatMap((fields) => fields.map(({ name }) => name)),
  ...Object.entries(partFields).flatMap(([part, groups]) =>
    groups.flatMap(({ fields }) => fields.map(({ name }) => `${part}.${name}`)),
  ),
  ...Object.entries(rowFields).flatMap(([kind, fields]) =>
    fields.map(({ name }) => (kind === 'claim' ? `claim.x-y.${name}` : `${kind}.1.${name}`)),
  ),
  'reason',
];

function Labels() {
  const label = useFieldLabel();
  return whole.map((name) => <p key={name}>{`${name}=${label(name)};`}</p>);
}

const codes = new Set(whole.flatMap((name) => name.split('.').at(-1) ?? []));
/** Fields that nobody fills in: what a part keeps beside its form. */
const kept = /^(?:text\.(?:original|fetchedAt|fetched)|claim\.x-y\.(?:of|kind|count))=/;

function* sentences(words: Words, path = ''): Iterable<[string, string]> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') yield [`${path}${key}`, value];
    else yield* sentences(value, `${path}${key}.`);
  }
}

describe.each([
  ['ar', ar],
  ['en', en],
] as const)('in %s', (locale, messages) => {
  it('every field of a form has a name in words', () => {
    const labels = readAs(locale, <Labels />)
      .split(';')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !kept.test(line));
    expect(labels.length).toBeGreaterThan(100);
    for (const line of labels) {
      const [name = '', label = ''] = line.split('=');
      expect(label, name).not.toBe(name);
      expect(label, name).not.toMatch(/[a-z][A-Z]|\w\.\w|\w_\w/);
    }
  });

  it('no message of the desk names a field by its code', () => {
    const said = [...sentences({ desk: messages.desk, validation: messages.validation })];
    for (const [key, message] of said) {
      const words = message.replace(/<\/?\w+>|\{\w+[,}]|\w+ \{/g, ' ').match(/[A-Za-z]+/g) ?? [];
      const named = words.filter((word) => codes.has(word) && (/[a-z][A-Z]/.test(word) || word === 'edtf'));
      expect(named, key).toEqual([]);
    }
  });

  it('a field that lists others shows their names and keeps their codes', () => {
    const field = { name: 'meeting.unconfirmed', label: 'x', choices, textLang: 'en' };
    const page = render(locale, <FieldInput {...field} control={{ kind: 'fields' }} value="edtf, ordinalScope" />);
    const visible = /<input(?![^>]*hidden)[^>]*value="([^"]*)"/.exec(page)?.[1] ?? '';
    const hidden = /name="named\.meeting\.unconfirmed" value="([^"]*)"/.exec(page)?.[1] ?? '';
    const at = locale === 'ar' ? 0 : 1;
    expect(visible).toContain(names.ordinalScope[at]);
    expect(visible).not.toMatch(/edtf|ordinalScope/);
    const posted = new Map([
      ['meeting.unconfirmed', visible],
      ['named.meeting.unconfirmed', hidden],
    ]);
    expect(takeNamed(posted).get('meeting.unconfirmed')).toBe('edtf, ordinalScope');
  });

  it('names of fields mean these fields, as the form names them', () => {
    const labels = new Map(Object.entries(messages.corrections.fields));
    for (const [code, own] of Object.entries(names)) expect(own[locale === 'ar' ? 0 : 1]).toBe(labels.get(code));
    for (const code of inferable) {
      expect(inferableNamed(names[code][locale === 'ar' ? 0 : 1] ?? '', inferable)).toBe(code);
      expect(inferableNamed(code, inferable)).toBe(code);
    }
    expect(inferableNamed('Weather', inferable)).toBeNull();
  });
});
