import { expect, it } from 'vitest';
import { SignInForm } from '@/components/editing/account/sign-in-form';
import { readAs, render } from '@/tests/support/render';

const form = (faults: { email?: string; password?: string }, refusal: 'wrong' | null = null) => (
  <SignInForm email="" to="" refusal={refusal} faults={faults} />
);

it('a sign-in that was left empty says what is missing, and begins at the first of it', () => {
  const markup = render('en', form({ email: 'Write your e-mail.', password: 'Write your password.' }));
  expect(markup).toMatch(/Write your e-mail[\s\S]*Write your password/);
  expect(markup.match(/autofocus=""/gi)).toHaveLength(1);
  const inputs = render('en', form({ password: 'Write your password.' })).match(/<input[^>]*>/g) ?? [];
  expect(inputs.filter((input) => /autofocus/i.test(input)).join()).toContain('name="password"');
  expect(readAs('en', form({}, 'wrong'))).toContain('not right');
});
