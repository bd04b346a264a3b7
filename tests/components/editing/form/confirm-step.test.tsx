import { expect, it } from 'vitest';
import { ConfirmStep } from '@/components/editing/form/confirm-step';
import { render } from '@/tests/support/render';

it('asks in words before it posts, without a script', () => {
  const action = { name: 'action', value: 'discard', label: 'Discard the draft' };
  const step = (isOpen: boolean) => (
    <ConfirmStep
      summary="Discard…"
      words="It is lost."
      to="/en/desk/x"
      action={action}
      hidden={{ version: 3 }}
      isOpen={isOpen}
    />
  );
  const closed = render('en', step(false));
  expect(closed).toMatch(/^<details class/);
  expect(/<form[^>]*>/.exec(closed)?.[0]).toMatch(/(?=.* method="post")(?=.* action="\/en\/desk\/x")/);
  expect(closed).toContain('<input type="hidden" name="version" value="3"/>');
  expect(/<button[^>]*>/.exec(closed)?.[0]).toMatch(/(?=.* type="submit")(?=.* name="action")(?=.* value="discard")/);
  expect(render('en', step(true))).toMatch(/^<details open="" class/);
  const key = (markup: string) => /name="request" value="([^"]+)"/.exec(markup)?.[1];
  expect(key(closed)).not.toBe(key(render('en', step(false))));
});
