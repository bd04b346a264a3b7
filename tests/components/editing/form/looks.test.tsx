import { expect, it } from 'vitest';
import { SelectInput } from '@/components/editing/form/select-input';
import { TextInput } from '@/components/editing/form/text-input';
import { render } from '@/tests/support/render';

it('a choice has an arrow of its own, which keeps its distance from the end of the line', () => {
  const options = [{ value: 'full', label: 'In full' }];
  const select = render('ar', <SelectInput name="text.extent" label="…" options={options} />);
  expect(select).toMatch(/<select[^>]*appearance-none/);
  expect(select).toMatch(/<svg[^>]*aria-hidden="true"[^>]*end-2\.5/);
});

it('ids and addresses are ranged as they run, beside fields in English; words of either language as the page is', () => {
  const input = (script: 'code' | 'auto') => render('ar', <TextInput name="x" label="…" script={script} />);
  expect(input('code')).not.toContain('text-as-page');
  expect(input('auto')).toContain('text-as-page');
});
