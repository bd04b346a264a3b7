import { describe, expect, it } from 'vitest';
import { findCitedPart } from '@/lib/records/citing/cited-part';
import { parseCitedPlace, placeOf } from '@/lib/records/citing/cited-place';
import { testDatabaseForEach } from '@/tests/support/database';
import { pagePaths } from '@/tests/support/pages';

const { db } = await testDatabaseForEach('loaded');
const find = (about: string) => findCitedPart(db, about);

describe('the place that a citation is about', () => {
  it('is the last part of its address, or stands after a number sign', () => {
    const figure = { path: '/meetings/cifg-12', anchor: { kind: 'figure', id: '2' } };
    expect(parseCitedPlace('/meetings/cifg-12/figure-2')).toEqual(figure);
    expect(parseCitedPlace('/meetings/cifg-12#figure-2')).toEqual(figure);
    expect(parseCitedPlace('/meetings/cifg-12')).toEqual({ path: '/meetings/cifg-12', anchor: null });
    expect(parseCitedPlace('meetings')).toBeNull();
    expect(parseCitedPlace(`/meetings/${'a'.repeat(400)}`)).toBeNull();
  });

  it('leads to the anchor that the page has', () => {
    expect(placeOf('/meetings/cifg-12#part-figures')).toBe('/meetings/cifg-12#figures');
    expect(placeOf('/meetings/cifg-12#figure-2')).toBe('/meetings/cifg-12#figure-2');
  });
});

describe('what is cited', () => {
  it.each(pagePaths.filter((path) => !/^\/(report|cite)\//.test(path)))('is the page at %s', async (path) => {
    expect(await find(path === '' ? '/' : path)).toMatchObject({ about: path === '' ? '/' : path, part: null });
  });

  it('is an entry at its version, and a list as it was last changed', async () => {
    const { version, updatedAt } = await db.meeting.findUniqueOrThrow({ where: { publicId: 'cifg-12' } });
    expect(await find('/meetings/cifg-12')).toMatchObject({ version, updatedAt: updatedAt.toISOString() });
    const last = await db.change.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(await find('/meetings')).toMatchObject({ version: null, updatedAt: last.at.toISOString() });
  });

  it('is a figure or a claim, with the documents that give it', async () => {
    const claims = await db.claim.findMany({
      select: { publicId: true, sources: true, meeting: { select: { publicId: true } } },
      where: { meeting: { withdrawnAt: null } },
      take: 20,
    });
    for (const { publicId, sources, meeting } of claims) {
      const about = `/meetings/${meeting?.publicId}#claim-${publicId}`;
      const found = await find(about);
      expect(found, about).toMatchObject({ about, part: { kind: 'claim', claim: { id: publicId } } });
      expect(found?.part?.kind === 'claim' && found.part.sources, about).toHaveLength(sources.length);
    }
    const counts = await db.count.findMany({
      select: { number: true, position: true, value: true, meeting: { select: { publicId: true } } },
      where: { meeting: { withdrawnAt: null } },
      take: 20,
    });
    for (const { number, position, value, meeting } of counts) {
      const about = `/meetings/${meeting.publicId}#figure-${number ?? position}`;
      expect(await find(about), about).toMatchObject({ about, part: { kind: 'figure', count: { value } } });
    }
  });

  it('names the text of a statement that a source is, so that its title and author are known', async () => {
    const text = await db.text.findFirstOrThrow({
      select: { slug: true, statement: { select: { publicId: true } } },
      where: { source: { publicId: 'treasury-sm834' } },
    });
    const found = await find('/meetings/cifg-12#figure-1');
    const [own] = found?.part?.kind === 'figure' ? found.part.sources : [];
    expect(own).toMatchObject({
      source: { id: 'treasury-sm834' },
      text: { statement: text.statement.publicId, slug: text.slug },
    });
  });

  it('is nothing that is not there', async () => {
    for (const about of [
      '/meetings/cifg-99',
      '/meetings/cifg-12#figure-99',
      '/meetings/cifg-12#claim-nothing',
      '/topics/hawala-msb#figure-1',
      '/nowhere',
    ]) {
      expect(await find(about), about).toBeNull();
    }
  });

  it('is nothing of a record that was withdrawn', async () => {
    const claim = await db.claim.findFirstOrThrow({
      select: { publicId: true, meeting: { select: { publicId: true } } },
      where: { meeting: { withdrawnAt: null } },
    });
    const publicId = claim.meeting?.publicId ?? '';
    const withdrawnAt = new Date();
    await db.meeting.update({ where: { publicId }, data: { withdrawnAt, withdrawnReason: 'A test.' } });
    expect(await find(`/meetings/${publicId}`)).toBeNull();
    expect(await find(`/meetings/${publicId}#claim-${claim.publicId}`)).toBeNull();
  });
});
