import { describe, expect, it } from 'vitest';
import { WithdrawnRecord } from '@/components/records/history/withdrawn-record';
import { locales } from '@/lib/i18n/locales';
import { readAs, render } from '@/tests/support/render';

const withdrawal = { at: '2026-11-20T10:00:00.000Z', why: 'عُقد مرتين / held twice', change: '412' };

describe.each(locales)('a record that was withdrawn, in %s', (locale) => {
  it('says so at its address, with the day, the reason and a link to the change', () => {
    const record = <WithdrawnRecord kind="meeting" title="The Harbour" withdrawal={withdrawal} />;
    const said = readAs(locale, record);
    expect(said).toContain('The Harbour');
    expect(said).toContain('2026');
    expect(said).toContain(locale === 'en' ? 'held twice' : 'عُقد مرتين');
    expect(render(locale, record)).toMatch(new RegExp(`href="/${locale}/corrections[^"]*412`));
  });
});
