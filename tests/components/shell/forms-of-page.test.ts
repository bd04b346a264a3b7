import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formsOfPage } from '@/components/shell/forms-of-page';
import { recordTables } from '@/lib/exchange/tables/record-tables';
import { ownTables } from '@/lib/exchange/views/own-tables';

/** Pages whose rows are linked beside the fixed address of their result, since they depend on a question. */
const findings = /^\/(phrases|concordance|themes|commitments|quotation|meetings\/table|compare\/[^/]+\/[^/]+|search)$/;

/** Pages without a list, a table or a chart of the record, each with the reason. */
const without: Record<string, string> = {
  '/': 'what is new is its feed, its meetings are those of /meetings, its chart is that of /years',
  '/about': 'words about the record',
  '/cite/[...path]': 'how one page, section or claim is cited',
  '/dates': 'a form',
  '/data/api': 'the description of the API is /api/v1/openapi.json',
  '/data/dictionary': 'the dictionary is a file of the zip',
  '/corrections/[seq]': 'one change, which the list of corrections and the API have',
  '/statements/[id]/[slot]': 'one paragraph',
  '/statements/[id]/parallel': 'two texts, whose paragraphs are a table of the record',
  '/statements/[id]/parallel/[pair]': 'two texts, whose paragraphs are a table of the record',
  '/statements/[id]/v/[version]': 'one version',
  '/report': 'a form',
  '/report/on/[...path]': 'a form',
  '/report/[token]': 'the answer to one reader',
};

/** Every public page by its path without the language; those that the front sends by itself, and older results, are left out. */
function publicPages(): string[] {
  const files = readdirSync('app/[locale]/(public)', { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !/-page\/|^at\//.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`);
}

describe('every list, table and chart of a page', () => {
  it('can be taken along as rows, or the page says here why it has none', () => {
    const pages = publicPages();
    expect(pages.length).toBeGreaterThan(30);
    const missing = pages.filter(
      (page) => !formsOfPage(page)?.forms.includes('rows') && !findings.test(page) && !Object.hasOwn(without, page),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(without).filter((page) => !pages.includes(page))).toEqual([]);
  });

  it('has a table in the dictionary', () => {
    const known = [...recordTables, ...ownTables].map(({ name }) => name);
    const named = publicPages().flatMap((page) => formsOfPage(page)?.table ?? []);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});
