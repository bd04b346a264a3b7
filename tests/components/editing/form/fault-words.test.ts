import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { faultWords } from '@/components/editing/form/fault-words';
import messages from '@/messages/ar.json';

it('what is refused in Arabic has schemes and codes of signs from the left', () => {
  const t = createTranslator({ locale: 'ar', messages });
  expect(faultWords(t, 'validation.url')).toContain('\u2066https://\u2069');
  const sign = '\\u{202E}';
  expect(faultWords(t, 'validation.characterAt', { position: 10, sign })).toContain(`(\u2066${sign}\u2069)`);
});
