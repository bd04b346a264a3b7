import { expect, it } from 'vitest';
import { startAsSaved } from '@/components/editing/scripts/form/as-saved';

it('says that a draft is ready as it was saved once something is typed, and not before', () => {
  const form = new EventTarget();
  const place = Object.assign(Object.create({ closest: () => form }), { hidden: true });
  startAsSaved(place);
  expect(place.hidden).toBe(true);
  form.dispatchEvent(new Event('input'));
  expect(place.hidden).toBe(false);
});
