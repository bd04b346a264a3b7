import { describe, expect, it } from 'vitest';
import { DeskFrame } from '@/components/editing/frame/desk-frame';
import { render } from '@/tests/support/render';

const frame = (path: string, isShownOnce = false) =>
  render(
    'en',
    <DeskFrame
      address={(locale) => `/${locale}${path}`}
      title="Title"
      person={{ id: 'p1', name: 'Mona', email: 'mona@desk.example', role: 'reviewer' }}
      isShownOnce={isShownOnce}
    >
      words
    </DeskFrame>,
  );

describe('the frame of the desk', () => {
  it('leads to the other language, but not from what is shown only once', () => {
    expect(frame('/desk/account')).toContain('href="/ar/desk/account"');
    expect(frame('/desk/second-factor/enrol', true)).not.toContain('hrefLang="ar"');
  });

  it('has the second factor under the account', () => {
    expect(frame('/desk/second-factor/enrol')).toMatch(/href="\/en\/desk\/account"[^>]*aria-current="page"/);
    expect(frame('/desk')).toMatch(/href="\/en\/desk"[^>]*aria-current="page"/);
  });

  it('leads the focus to what came of an act that was confirmed, and of no other', () => {
    const said = (isConfirmed: boolean) =>
      render(
        'en',
        <DeskFrame
          address={(locale) => `/${locale}/desk`}
          title="Title"
          person={null}
          notice="Done."
          {...{ isConfirmed }}
        >
          words
        </DeskFrame>,
      );
    expect(said(true)).toMatch(/role="status" tabindex="-1" autofocus=""/i);
    expect(said(false)).not.toMatch(/autofocus/i);
  });
});
