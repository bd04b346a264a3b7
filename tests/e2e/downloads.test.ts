import { execFileSync } from 'node:child_process';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { openBrowser, portalOrigin } from '@/tests/support/browser';
import { languages } from '@/tests/support/pages';
import { readCsv } from '@/tests/support/read-csv';

const origin = portalOrigin();
const browser = await openBrowser();
const get = async (path: string) => {
  const answer = await fetch(origin + path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
};

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const [headings = [], ...rows] = readCsv['csv-parse'](await get(path));
  return rows.map((row) => Object.fromEntries(headings.map((name, index) => [name, row[index] ?? ''])));
}

/** The records that a page links to in its article, in its order, each once. */
async function linkedFrom(path: string, part: string): Promise<string[]> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(origin + path);
  const links = await page
    .locator(`main a[href*="/${part}/"]`)
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  await page.close();
  const ids = links.map((href) => new RegExp(`/${part}/([a-z0-9-]+)$`).exec(href)?.[1] ?? '').filter(Boolean);
  return [...new Set(ids)];
}

describe.each(languages)('in $locale, the rows of a file are those of the page:', ({ locale }) => {
  it.each(['/meetings', '/years/2019', '/bodies/tftc', '/topics/hawala-msb'])('%s', async (path) => {
    const shown = await linkedFrom(`/${locale}${path}`, 'meetings');
    const ids = (await rowsOf(`/${locale}${path}.csv`)).map(({ id }) => id ?? '');
    expect(ids.length).toBeGreaterThan(0);
    expect(shown.filter((id) => ids.includes(id)).toSorted()).toEqual(ids.toSorted());
  });

  it('all designations and all members, in whatever order a language has them', async () => {
    for (const [path, part] of [
      ['/designations', 'designations'],
      ['/members', 'members'],
    ] as const) {
      const ids = (await rowsOf(`/${locale}${path}.csv`)).map(({ id }) => id ?? '');
      expect((await linkedFrom(`/${locale}${path}`, part)).toSorted()).toEqual(ids.toSorted());
    }
  });

  it('what a search finds, and as JSON with what the columns mean', async () => {
    const rows = await rowsOf(`/${locale}/search.csv?q=hawala`);
    const { total } = JSON.parse(await get('/api/v1/search?q=hawala')) as { total: number };
    const json = JSON.parse(await get(`/${locale}/search.json?q=hawala`)) as {
      total: number;
      source: string;
      title: object;
      rows: { id: string }[];
    };
    expect([rows.length, json.total]).toEqual([total, total]);
    expect(json.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(json.source).toContain(`/${locale}/search?q=hawala`);
    expect(Object.keys(json.title)).toEqual(['ar', 'en']);
  });

  it('is linked from the page, in its head and in words', async () => {
    const page = await get(`/${locale}/meetings`);
    for (const ending of ['csv', 'atom', 'feed.json', 'ics']) {
      expect(page).toMatch(new RegExp(`<link[^>]*rel="alternate"[^>]*href="[^"]*/${locale}/meetings\\.${ending}"`));
      expect(page).toContain(`href="/${locale}/meetings.${ending}"`);
    }
  });
});

describe('a file', () => {
  it('is narrowed like its list, and refuses what that refuses', async () => {
    const rows = await rowsOf('/api/v1/meetings.csv?body=tftc');
    expect(new Set(rows.map(({ body }) => body))).toEqual(new Set(['tftc']));
    for (const path of ['/api/v1/meetings.csv?colour=red', '/ar/meetings.csv?body=nobody', '/ar/years.csv?x=1']) {
      expect([path, (await fetch(origin + path)).status]).toEqual([path, 400]);
    }
    expect((await fetch(`${origin}/ar/search.csv?year=x&q=a`)).status).toBe(400);
  });

  it.each([
    '/ar/meetings/none.csv',
    '/ar/nothing.csv',
    '/ar/about.csv',
    '/ar/years/1900.csv',
    '/ar/feed.csv',
    '/ar/feed.feed.json',
    '/api/v1/nothing.csv',
  ])('is not there at %s', async (path) => {
    expect((await fetch(origin + path)).status).toBe(404);
  });

  it('answers 304 as long as nothing has changed, under each address', async () => {
    for (const path of [
      '/api/v1/meetings.csv',
      '/ar/meetings.csv',
      '/en/feed.atom',
      '/ar/meetings.ics',
      '/api/v1/export.zip',
    ]) {
      const first = await fetch(origin + path);
      const bytes = Buffer.from(await first.arrayBuffer());
      const etag = first.headers.get('etag') ?? '';
      expect([path, (await fetch(origin + path, { headers: { 'if-none-match': etag } })).status]).toEqual([path, 304]);
      expect(Buffer.from(await (await fetch(origin + path)).arrayBuffer()).equals(bytes)).toBe(true);
    }
  });

  it('has a variant for Excel', async () => {
    const answer = await fetch(`${origin}/en/meetings.csv?excel=1`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="meetings-excel-en.csv"');
  });

  it('is the whole record in one zip', async () => {
    const zip = unzipSync(new Uint8Array(await (await fetch(`${origin}/api/v1/export.zip`)).arrayBuffer()));
    expect(strFromU8(zip['csv/meetings.csv'] ?? new Uint8Array())).toBe(await get('/api/v1/meetings.csv'));
    expect(strFromU8(zip['entities.ftm.json'] ?? new Uint8Array())).toBe(await get('/api/v1/entities.ftm.json'));
  });
});

describe('feeds and calendars', () => {
  it.each([
    '/ar/feed.atom',
    '/en/bodies/cifg.atom',
    '/ar/topics/hawala-msb.atom',
    '/en/members/it.atom',
    '/ar/search.atom?q=hawala',
  ])('%s is a feed of entries with ids that no other has', async (path) => {
    const feed = parseAtomFeed(await get(path));
    const ids = feed.entries?.map(({ id }) => id) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toContain(path);
    for (const link of feed.entries?.[0]?.links ?? []) {
      expect((await fetch(origin + new URL(link.href ?? '').pathname)).status).toBe(200);
    }
  });

  it('lead from page to page to every entry, and end', async () => {
    const pages: string[][] = [];
    let text = await get('/ar/feed.atom');
    for (let next: string | undefined = ''; next !== undefined; ) {
      pages.push([...text.matchAll(/<entry><id>([^<]+)/g)].map(([, id = '']) => id));
      next = /<link rel="next"[^>]* href="[^"]*(\/ar\/[^"]+)"/.exec(text)?.[1];
      if (next !== undefined) text = await get(next);
    }
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages.flat()).size).toBe(pages.flat().length);
    const json = parseJsonFeed(await get('/ar/feed.json?page=2'));
    expect(json.items?.map(({ id }) => id)).toEqual(pages[1]);
    const beyond = [`/ar/feed.atom?page=${pages.length + 1}`, '/ar/feed.atom?page=0', '/en/meetings.csv?page=2'];
    for (const path of beyond) expect((await fetch(origin + path)).status, path).toBe(400);
  });

  it('have the same entries in either form', async () => {
    const atom = parseAtomFeed(await get('/ar/feed.atom'));
    const json = parseJsonFeed(await get('/ar/feed.json'));
    expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
    expect(json.feed_url).toMatch(/\/ar\/feed\.json$/);
  });

  it('have the meetings whose day is known, and the page of one leads to its own', async () => {
    const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const dated = (await rowsOf('/api/v1/meetings.csv')).filter(({ date_precision }) => date_precision === 'day');
    expect(events(await get('/ar/meetings.ics'))).toHaveLength(dated.length);
    expect(await get('/en/meetings/cifg-12')).toContain('href="/en/meetings/cifg-12.ics"');
    expect(events(await get('/en/meetings/cifg-12.ics'))).toHaveLength(1);
  });
});

describe('what is found in the texts', () => {
  it.each([
    ['/meetings/table', 'meetings-table', ''],
    ['/phrases', 'phrases', 'q=hawala'],
    ['/concordance', 'concordance', 'q=hawala'],
    ['/themes', 'themes', ''],
    ['/commitments', 'commitments', ''],
    ['/quotation', 'quotation', 'words=the+Group+met+again'],
  ])(
    '%s: its file is that of the API, has a variant for Excel and says what its columns mean',
    async (path, file, query) => {
      const text = await get(`/ar${path}.csv?${query}`);
      expect(text).toBe(await get(`/api/v1/${file}.csv?${query}`));
      const excel = await fetch(`${origin}/en${path}.csv?${query}&excel=1`);
      expect([...new Uint8Array(await excel.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [headings = [], ...rows] = readCsv['csv-parse'](text);
      const json = JSON.parse(await get(`/ar${path}.json?${query}`)) as { total: number; columns: { name: string }[] };
      expect([json.total, json.columns.map(({ name }) => name)]).toEqual([rows.length, headings]);
      const described = JSON.parse(await get(`/ar${path}.csv-metadata.json?${query}`)) as {
        tableSchema: { columns: { name: string }[] };
      };
      expect(described.tableSchema.columns.map(({ name }) => name)).toEqual(headings);
      expect((await fetch(`${origin}/ar${path}.csv?colour=red&${query}`)).status).toBe(400);
    },
  );

  it('the table of hosts has every meeting, also by name, and its page links to what there is', async () => {
    const rows = await rowsOf('/ar/meetings/table.csv');
    const meetings = await rowsOf('/api/v1/meetings.csv');
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(meetings.map(({ id }) => id)));
    expect(rows.find(({ id }) => id === 'cifg-12')?.host_names_ar).toMatch(/[\u0621-\u064a]/);
    const page = await get('/ar/meetings/table');
    const links = [...page.matchAll(/href="(\/ar\/at\/\d+\/meetings\/table\.[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(links.length).toBeGreaterThan(2);
    for (const href of links) await get(href);
  });

  it('where sources differ is a table too, and so is an older state of a finding', async () => {
    expect((await rowsOf('/en/disagreements.csv')).length).toBeGreaterThan(0);
    const { seq } = JSON.parse(await get('/api/v1/themes')) as { seq: string };
    expect(await get(`/ar/at/${seq}/themes.csv`)).toBe(await get(`/api/v1/themes.csv?seq=${seq}`));
    expect(await get(`/ar/at/${seq}/meetings/table.csv`)).toBe(await get('/ar/meetings/table.csv'));
    for (const page of ['themes', 'meetings/table']) {
      expect((await fetch(`${origin}/ar/at/99999999/${page}.csv`)).status).toBe(404);
    }
    expect((await fetch(`${origin}/ar/compare/cifg-11...cifg-12/ar.csv`)).status).toBe(422);
  });
});

describe('the other forms of a record', () => {
  it.each([
    '/meetings/cifg-12',
    '/designations/tftc-r5-2020-07-15',
    '/members/it',
    '/bodies/cifg',
    '/topics/hawala-msb',
  ])('%s: its JSON is that of the API, its sheets have its title', async (path) => {
    const [, noun, id] = path.split('/');
    expect(JSON.parse(await get(`/ar${path}.json`))).toEqual(JSON.parse(await get(`/api/v1/${noun}/${id}`)));
    const page = await get(`/ar${path}`);
    const [, title = ''] = /<h1[^>]*>(?:<[^>]+>)*([^<]+)/.exec(page) ?? [];
    for (const ending of ['md', 'txt']) expect(await get(`/ar${path}.${ending}`)).toContain(title.trim());
  });
});

describe('the examples of the data page', () => {
  it('a spreadsheet: the formula counts what the page says', async () => {
    const page = await get('/en/data');
    const [, year = ''] = /DATE\((\d{4}),1,1\)/.exec(page) ?? [];
    const rows = await rowsOf('/api/v1/meetings.csv?excel=1');
    const [, ...headings] = Object.keys(rows[0] ?? {});
    expect(headings[8]).toBe('date_earliest');
    const counted = rows.filter(
      ({ date_earliest = '' }) => date_earliest >= `${year}-01-01` && date_earliest < `${Number(year) + 1}-01-01`,
    );
    expect(counted.length).toBeGreaterThan(0);
    expect(page).toContain(`It gives ${counted.length} meetings that began in ${year}.`);
  });

  it('a notebook and a graph run in Python where there is one, and find what the API has', async () => {
    const python = findPython();
    const notebook = JSON.parse(await get('/examples/meetings-by-place.ipynb')) as {
      cells: { cell_type: string; source: string[] }[];
    };
    const code = notebook.cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source.join(''));
    expect(code.length).toBe(3);
    const meetings = await rowsOf('/api/v1/meetings.csv');
    if (python === null) return;
    const printed = execFileSync(python, ['-c', code.join('\n').replace('http://localhost:3000', origin)], {
      encoding: 'utf8',
    });
    const counts = printed
      .trim()
      .split('\n')
      .map((line) => Number(line.split('\t')[0]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(meetings.length);
    const graph = execFileSync(python, ['-', origin], {
      input: await get('/examples/names-graph.py'),
      encoding: 'utf8',
    });
    const edges = graph.split('\n').filter((line) => line.includes(' -- '));
    expect(graph).toMatch(/^graph names \{\n/);
    expect(edges.length).toBeGreaterThan(50);
    expect(edges.every((line) => /^ {2}"[^"]+" -- "[^"]+" \[label="[a-z-]+"\]$/.test(line))).toBe(true);
  });
});

function findPython(): string | null {
  try {
    execFileSync('python3', ['--version']);
    return 'python3';
  } catch {
    return null;
  }
}
