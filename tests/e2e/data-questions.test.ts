import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { languages } from '@/tests/support/pages';
import { readCsv } from '@/tests/support/read-csv';

/** What analysts asked of the record, each answered by what the data page leads to and nothing else. */
const origin = portalOrigin();
const browser = await openBrowser();

const words = {
  ar: 'المضيفون والرؤساء والأعداد',
  en: 'Hosts, chairs and figures',
};

describe.each(languages)('in $locale, from the data page alone', async ({ locale }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/${locale}/data`);
  afterAll(() => page.close());

  async function follow(address: string): Promise<string> {
    const link = page.locator(`main a[href="${address}"]`).first();
    expect([address, await link.count()]).toEqual([address, 1]);
    const answer = await fetch(origin + address);
    expect([address, answer.status]).toEqual([address, 200]);
    return answer.text();
  }

  async function rowsOf(table: string): Promise<Record<string, string>[]> {
    const [headings = [], ...rows] = readCsv['csv-parse'](await follow(`/api/v1/${table}.csv`));
    return rows.map((row) => Object.fromEntries(headings.map((name, index) => [name, row[index] ?? ''])));
  }

  async function listOf(path: string): Promise<{ items: Record<string, unknown>[]; total: number }> {
    return (await (await fetch(`${origin}/api/v1/${path}`)).json()) as { items: []; total: number };
  }

  it('who hosted most, by download, with names and not only codes', async () => {
    expect(await page.locator('main').innerText()).toContain(words[locale]);
    const rows = await rowsOf('meetings-table');
    const held = new Map<string, Set<string>>();
    const names = new Map<string, string>();
    for (const { id = '', hosts = '', [`host_names_${locale}`]: hostNames = '' } of rows) {
      const named = hostNames.split(';');
      for (const [index, code] of hosts.split(';').filter(Boolean).entries()) {
        held.set(code, (held.get(code) ?? new Set<string>()).add(id));
        names.set(code, named[index] ?? '');
      }
    }
    const [most = ''] = [...held.keys()].toSorted((a, b) => held.get(b)!.size - held.get(a)!.size);
    expect(names.get(most)).toMatch(locale === 'ar' ? /[\u0621-\u064a]/ : /[A-Z][a-z]/);
    expect(held.get(most)?.size).toBe((await listOf(`meetings?host=${most}&limit=1`)).total);
  });

  it('of how many members a date of joining is known, by download', async () => {
    const rows = await rowsOf('memberships');
    const known = rows.filter(({ joined }) => joined !== '');
    expect(known.length).toBeGreaterThan(0);
    expect(known.length).toBeLessThan(rows.length);
    const { items } = await listOf('members?limit=100');
    const joined = items.flatMap(({ memberships }) => memberships as { joined: string | null }[]);
    expect(known.length).toBeGreaterThanOrEqual(joined.filter((each) => each.joined !== null).length);
  });

  it('which listings name fewer targets than they announce, by two downloads', async () => {
    const [acts, targets] = [await rowsOf('designations'), await rowsOf('designation_targets')];
    const fewer = acts.filter(
      ({ id, target_count }) =>
        target_count !== '' && targets.filter(({ designation }) => designation === id).length < Number(target_count),
    );
    expect(fewer.length).toBeGreaterThan(0);
    for (const { id, target_count } of fewer) {
      const act = (await (await fetch(`${origin}/api/v1/designations/${id}`)).json()) as { targets: unknown[] };
      expect(act.targets.length).toBeLessThan(Number(target_count));
    }
  });

  it('what was published since a day, by the API that the page describes', async () => {
    await follow(`/${locale}/data/api`);
    const calls = await browser.newPage({ javaScriptEnabled: false });
    await calls.goto(`${origin}/${locale}/data/api`);
    expect(await calls.locator('#changes').innerText()).toContain('2025-03-01');
    const examples = await calls
      .locator('main section a[href^="/api/"]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(examples.length).toBeGreaterThan(20);
    for (const example of examples) expect([example, (await fetch(origin + example)).status]).toEqual([example, 200]);
    await calls.close();
    const all = await listOf('changes?since=2014-01-01');
    expect(all.total).toBe((await listOf('changes?since=0')).total);
    expect((await listOf('changes?since=2999-01-01')).total).toBe(0);
  });

  it('what is new, by feed, and which meetings have no day, by calendar', async () => {
    const feed = parseAtomFeed(await follow(`/${locale}/feed.atom`));
    expect(feed.entries?.length).toBeGreaterThan(0);
    const calendar = new ICAL.Component(ICAL.parse(await follow(`/${locale}/meetings.ics`)));
    const events = calendar.getAllSubcomponents('vevent').length;
    const said = String(calendar.getFirstPropertyValue('description'));
    const { total } = await listOf('meetings?limit=1');
    expect(events).toBeLessThan(total);
    expect(said).toContain(String(total - events));
  });
});
