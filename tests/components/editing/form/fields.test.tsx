import { describe, expect, it } from 'vitest';
import { ChoiceList } from '@/components/editing/form/choice-list';
import { DateInput } from '@/components/editing/form/date-input';
import { LongText } from '@/components/editing/form/long-text';
import { SelectInput } from '@/components/editing/form/select-input';
import { TextInput } from '@/components/editing/form/text-input';
import { render } from '@/tests/support/render';

const attributesOf = (markup: string, tag: string) => new RegExp(`<${tag}[^>]*>`).exec(markup)?.[0] ?? '';

describe('a field of a form', () => {
  it.each([
    ['ar', 'ar', 'rtl'],
    ['ar', 'en', 'ltr'],
    ['en', 'ar', 'rtl'],
    ['en', 'en', 'ltr'],
  ] as const)('on a page in %s for words in %s runs %s, also while it is empty', (locale, lang, dir) => {
    for (const value of ['', 'CIFG']) {
      const line = render(locale, <TextInput name="meeting.titleAr" label="…" lang={lang} value={value} />);
      const text = render(locale, <LongText name="paragraph.1" label="…" lang={lang} value={value} />);
      expect(attributesOf(line, 'input')).toContain(`lang="${lang}" dir="${dir}"`);
      expect(attributesOf(text, 'textarea')).toContain(`lang="${lang}" dir="${dir}"`);
    }
  });

  it('for an address runs from left to right on every page, and for a date as it is typed', () => {
    const address = render('ar', <TextInput name="source.url" label="…" type="url" script="code" />);
    const date = render('ar', <DateInput name="meeting.date" label="…" value="نهاية تموز 2020" reading="2020-07" />);
    expect(attributesOf(address, 'input')).toMatch(/dir="ltr"(?!.*lang=)/);
    expect(attributesOf(date, 'input')).toMatch(/dir="auto"(?!.*lang=)/);
  });

  it('is named by its label, and described by its hint, its fault and what follows it', () => {
    const props = { name: 'meeting.date', label: 'Date', hint: 'As a source has it', reading: '20 November 2019' };
    const sound = render('en', <DateInput {...props} />);
    expect(attributesOf(sound, 'input')).toContain('aria-describedby="meeting.date-hint meeting.date-below"');
    expect(attributesOf(sound, 'input')).not.toMatch(/aria-invalid=|autofocus=/);
    expect(sound).toContain('<label for="meeting.date"');

    const faulty = render('en', <DateInput {...props} error="Not a date" takesFocus />);
    const described = /aria-describedby="([^"]*)"/.exec(faulty)?.[1]?.split(' ') ?? [];
    expect(described).toEqual(['meeting.date-hint', 'meeting.date-error', 'meeting.date-below']);
    for (const id of described) expect(faulty).toContain(`id="${id}"`);
    expect(attributesOf(faulty, 'input')).toMatch(/aria-invalid="true".*autofocus=""/);
  });

  it('gives the focus to the first choice of a faulty list, and says the fault of the list', () => {
    const options = ['a', 'b'].map((value) => ({ value, label: value }));
    const list = render(
      'en',
      <ChoiceList name="role" label="Role" options={options} values={['b']} error="No" takesFocus />,
    );
    const inputs = list.match(/<input[^>]*>/g) ?? [];
    expect(inputs.map((input) => /autofocus/.test(input))).toEqual([true, false]);
    expect(inputs.map((input) => /checked/.test(input))).toEqual([false, true]);
    expect(attributesOf(list, 'fieldset')).toContain('aria-describedby="role-error"');
  });

  it('keeps a stored choice that is offered no more', () => {
    const select = render(
      'en',
      <SelectInput name="place" label="…" options={[{ value: 'x', label: 'X' }]} value="gone" />,
    );
    expect(select).toContain('<option value="gone" selected="">gone</option>');
  });

  it('shows markup as it was typed', () => {
    const typed = '</textarea><script>alert(1)</script>';
    expect(render('en', <LongText name="paragraph.1" label="…" lang="en" value={typed} />)).not.toContain('<script>');
  });
});
