import { expect, it } from 'vitest';
import { useDraftFaults } from '@/components/editing/draft/draft-faults';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs } from '@/tests/support/render';

function Faults() {
  const draft = makeDraftView({ faults: [{ field: '', message: 'validation.nothingChanged' }] });
  return useDraftFaults()(draft).map(({ message }) => <p key={message}>{message}</p>);
}

it('a fault of the whole draft is said without the name of a field', () => {
  expect(readAs('en', <Faults />)).toBe('Nothing in this draft differs from what is published.');
  expect(readAs('ar', <Faults />)).toBe('ليس في هذه المسودة ما يختلف عن المنشور.');
});
