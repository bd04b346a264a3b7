import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTranslator } from 'next-intl';
import { afterAll, describe, expect, it } from 'vitest';
import { writeCalendar } from '@/lib/exchange/calendar/meeting-calendar';
import { writeAtom } from '@/lib/exchange/feeds/atom';
import { findFeed } from '@/lib/exchange/feeds/find-feed';
import { publicFiles, zipFiles } from '@/lib/exchange/public-files/public-files';
import { inLongSnapshot } from '@/lib/exchange/whole/read-whole';
import { readWholeRecord } from '@/lib/exchange/whole/whole-record';
import ar from '@/messages/ar.json';
import en from '@/messages/en.json';
import { testDatabase } from '@/tests/support/database';
import { readCsv } from '@/tests/support/read-csv';

/** Readers that npm does not bring: Python's own, and Debian's `python3-feedparser` and `python3-icalendar` where they are. */
await testDatabase('loaded');
const origin = 'https://record.example';
const translators = {
  ar: createTranslator({ locale: 'ar', messages: ar }),
  en: createTranslator({ locale: 'en', messages: en }),
};
const record = await inLongSnapshot(readWholeRecord);
const files = publicFiles(record, { translators, origin });
const folder = mkdtempSync(join(tmpdir(), 'foreign-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function python(script: string, ...given: string[]): string {
  return execFileSync('python3', ['-c', script, ...given], { encoding: 'utf8' }).trim();
}

function hasModule(name: string): boolean {
  return spawnSync('python3', ['-c', `import ${name}`]).status === 0;
}

it('the zip is whole for unzip and for Python', () => {
  const path = write('export.zip', zipFiles(files));
  expect(execFileSync('unzip', ['-tq', path], { encoding: 'utf8' })).toContain('No errors detected');
  const script = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))';
  expect(python(script, path)).toBe(`None ${files.length}`);
});

it('each table has the same cells for Python', () => {
  const script =
    'import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8")))))';
  for (const { name, content } of files.filter((file) => file.name.endsWith('.csv'))) {
    expect(JSON.parse(python(script, write('table.csv', content))), name).toEqual(readCsv['csv-parse'](content));
  }
});

describe('the feed of everything', async () => {
  const manner = { locale: 'ar' as const, t: translators.ar, origin };
  const entries = (await findFeed(['feed'], { filter: {}, page: 1 }, manner))?.entries ?? [];
  const feed = {
    id: 'tag:x',
    locale: 'ar' as const,
    title: 'ت',
    author: 'ت',
    home: `${origin}/ar`,
    self: `${origin}/ar/feed.atom`,
    note: null,
    previous: null,
    next: null,
  };
  const path = write('feed.atom', writeAtom({ ...feed, entries }));

  it('is well-formed for Python, with every entry', () => {
    const script =
      'import sys, xml.etree.ElementTree as e; print(len(e.parse(sys.argv[1]).findall("{http://www.w3.org/2005/Atom}entry")))';
    expect(python(script, path)).toBe(String(entries.length));
  });

  it('has no fault for feedparser, where there is one', () => {
    const script = 'import sys, feedparser; f = feedparser.parse(sys.argv[1]); print(f.bozo, len(f.entries))';
    const said = hasModule('feedparser') ? python(script, path) : `False ${entries.length}`;
    expect(said.replace('0 ', 'False ')).toBe(`False ${entries.length}`);
  });
});

it('the calendar has the same events for icalendar, where there is one', () => {
  const text = writeCalendar(record.meetings, { locale: 'ar', t: translators.ar, origin, name: 'ت' });
  const path = write('meetings.ics', text);
  const script =
    'import sys, icalendar; print(len(list(icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT"))))';
  const events = String(text.split('BEGIN:VEVENT').length - 1);
  expect(hasModule('icalendar') ? python(script, path) : events).toBe(events);
});
