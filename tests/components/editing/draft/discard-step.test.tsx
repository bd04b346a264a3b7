import { expect, it } from 'vitest';
import { DiscardStep } from '@/components/editing/draft/discard-step';
import { makeDraftView } from '@/tests/support/desk/draft-view';
import { readAs } from '@/tests/support/render';

const samar = { id: 's', name: 'Samar', role: 'contributor' } as const;
const karim = { id: 'k', name: 'Karim', role: 'publisher' } as const;

it('says whose words a shared draft takes along, and of one of one’s own nothing of the kind', () => {
  const shared = <DiscardStep draft={makeDraftView({ authors: [samar, karim] })} person="s" />;
  expect(readAs('en', shared)).toContain('It also has words by Karim');
  expect(readAs('ar', shared)).toContain('Karim');
  const own = <DiscardStep draft={makeDraftView({ authors: [samar] })} person="s" />;
  expect(readAs('en', own)).not.toContain('words by');
});
