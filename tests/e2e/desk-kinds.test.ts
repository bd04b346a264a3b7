import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sessionCookie } from '@/lib/auth/cookies';
import { axeViolations } from '@/tests/support/axe';
import { openBrowser } from '@/tests/support/browser';
import { press, tabTo, typeInto } from '@/tests/support/desk/by-keyboard';
import { addCastMember, type CastMember } from '@/tests/support/desk/desk-cast';
import { openDeskPortal } from '@/tests/support/desk/desk-portal';
import { ways } from '@/tests/support/whole';

// A portal and a database of its own: listings are published here.
const { db, origin } = await openDeskPortal();
const browser = await openBrowser();
const contributor = await addCastMember(db, 'contributor');
const publisher = await addCastMember(db, 'publisher');

async function pageOf({ token }: CastMember, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  await context.addCookies([{ name: sessionCookie, value: token, url: origin }]);
  return context.newPage();
}

/** An adopted claim on a property, in the words of the source of the draft: its button adds it to the form. */
async function quote(page: Page, property: string, field: string, words: string): Promise<void> {
  expect(await press(page, `add-claim:designation.${field}`)).toBe(303);
  const name = await page
    .locator(`[name^="claim."][name*="-designation-${property}-"][name$=".words"]`)
    .last()
    .getAttribute('name');
  await typeInto(page, { [`${name}`]: words });
}

describe('a listing with a target', () => {
  it.each(ways)(
    'is begun, submitted, approved and published by keyboard; in %s, JavaScript: %s',
    { timeout: 240_000 },
    async (locale, hasScript) => {
      const name = `${locale}-${hasScript ? 'with' : 'without'}`;
      const [writer, second] = [await pageOf(contributor, hasScript), await pageOf(publisher, hasScript)];
      await writer.goto(`${origin}/${locale}/desk/records?type=designation`);
      await tabTo(writer, '#begin-source');
      await writer.keyboard.press('Space');
      expect(await press(writer, 'begin')).toBe(303);

      await typeInto(writer, {
        'source.id': `register-${name}`,
        'source.publisher': `Harbour Register ${name}`,
        'source.url': `https://register.example/${name}`,
        'source.lang': 'en',
        'source.kind': 'official',
        'source.rights': 'unchecked',
        'designation.id': `listing-${name}`,
        'designation.authority': 'ofac',
        'designation.titleAr': `إدراج ${name}`,
        'designation.titleEn': `Listing ${name}`,
        'designation.date': '12 November 2026',
        'designation.programmeAr': 'أمر الموانئ',
        'designation.programmeEn': 'Harbour Order',
      });
      expect(await press(writer, 'submit')).toBe(422);
      expect(await writer.locator('[role="alert"] a').count()).toBeGreaterThan(1);
      expect(await writer.locator('[name="designation.titleEn"]').inputValue()).toBe(`Listing ${name}`);

      await quote(writer, 'date', 'date', 'today, 12 November 2026');
      await quote(writer, 'programme', 'programmeEn', 'under the Harbour Order');
      expect(await press(writer, 'add-target')).toBe(303);
      await typeInto(writer, { 'target.1.kind': 'entity', 'target.1.nameEn': `Lighter Company ${name}` });
      if (hasScript) {
        await tabTo(writer, '[name="target.1.country"]');
        await writer.keyboard.type('Ital');
        await writer.locator('[data-candidates="target.1.country"] button').first().waitFor();
        await writer.keyboard.press('Digit1');
        expect(await writer.locator('[name="target.1.country"]').inputValue()).toBe(
          locale === 'ar' ? 'إيطاليا' : 'Italy',
        );
      } else await typeInto(writer, { 'target.1.country': 'Italy' });
      await typeInto(writer, {
        'target.1.words': 'the Lighter Company',
        'target.1.status': 'active',
      });
      expect(await press(writer, 'submit')).toBe(422);
      await typeInto(writer, { 'target.1.checkedOn': '2026-11-20', 'target.1.statusWords': 'remains listed' });
      expect(await press(writer, 'submit')).toBe(303);

      const part = await db.draftPart.findFirstOrThrow({
        select: { draft: { select: { publicId: true } } },
        where: { type: 'designation', payload: { path: ['designation.id'], equals: `listing-${name}` } },
      });
      const draft = part.draft.publicId;
      await second.goto(`${origin}/${locale}/desk/drafts/${draft}/preview`);
      expect(await second.locator('main').innerText()).toContain(`Lighter Company ${name}`);
      await second.goto(`${origin}/${locale}/desk/drafts/${draft}/review`);
      if (hasScript) expect(await axeViolations(second)).toEqual([]);
      for (const radio of await second.locator('[type="radio"][value="ok"]').all()) {
        await tabTo(second, `[type="radio"][name="${await radio.getAttribute('name')}"]`);
        await second.keyboard.press('Space');
      }
      expect(await press(second, 'approve')).toBe(303);
      expect(await press(second, 'publish')).toBe(303);
      await second.goto(`${origin}/${locale}/designations/listing-${name}`);
      const shown = await second.locator('main').innerText();
      expect(shown).toContain(`Lighter Company ${name}`);
      expect(shown).toContain(`Harbour Register ${name}`);
      for (const words of ['the Lighter Company', 'remains listed']) expect(shown).toContain(words);
      await Promise.all([writer, second].map((each) => each.context().close()));
    },
  );
});
