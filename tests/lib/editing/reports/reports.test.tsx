import { describe, expect, it } from 'vitest';
import { PublishedLately } from '@/components/editing/home/published-lately';
import { reportsDesk } from '@/lib/auth/permissions';
import { countOpenReports, findDraftReports, getReport, listReports } from '@/lib/desk/reports';
import { listPublishedLately } from '@/lib/desk/review/published-lately';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import { answerReport } from '@/lib/editing/reports/answer-report';
import { closeReport } from '@/lib/editing/reports/close-report';
import { forgetWords } from '@/lib/editing/reports/forget-words';
import { receiveReport } from '@/lib/editing/reports/receive-report';
import { releaseWords } from '@/lib/editing/reports/release-words';
import { takeReport } from '@/lib/editing/reports/take-report';
import { reportBounds } from '@/lib/i18n/report-bounds';
import { getChangeLog } from '@/lib/records/history/changes';
import { findReaderReport } from '@/lib/records/reports/reader-report';
import { testDatabase } from '@/tests/support/database';
import { approvedDraft } from '@/tests/support/drafts';
import { addActor } from '@/tests/support/people';
import { readAs, render } from '@/tests/support/render';
import { verifyNow } from '@/tests/support/verify-now';

const { db, url } = await testDatabase('loaded');
const contributor = await addActor(db, 'contributor');
const translator = await addActor(db, 'translator', { translates: 'ar' });
const reviewer = await addActor(db, 'reviewer');
const publisher = await addActor(db, 'publisher');
const administrator = await addActor(db, 'administrator');

let sent = 0;

/** Words that no other report has, so that it is no second post of one. */
async function send(words = 'The date is wrong.', about = '/meetings/cifg-12') {
  sent += 1;
  const { token } = await receiveReport(reportsDesk, { about, lang: 'en', words: `${words} ${sent}` });
  const { number } = await db.report.findUniqueOrThrow({ where: { token } });
  return { token, seen: { id: number, version: 1 } };
}

const answer = { outcome: 'undecided', answerAr: '\u0646\u0639\u0645', answerEn: 'Two sources disagree.' } as const;
const rowOf = (number: number) => db.report.findUniqueOrThrow({ where: { number } });
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

describe('a report that arrives', () => {
  it('keeps the words as typed, and leaves no trace in the history', async () => {
    const changes = await db.change.count();
    const words = '  <script>alert(1)</script>\r\n\u202eabc\u200b \u0646\u0635  ';
    const { token } = await receiveReport(reportsDesk, { about: '/en/meetings/cifg-12', lang: 'ar', words });
    expect(await db.report.findUnique({ where: { token } })).toMatchObject({
      about: '/meetings/cifg-12',
      words: words.replace('\r\n', '\n'),
      state: 'received',
    });
    expect(await db.change.count()).toBe(changes);
  });

  it('is one report where the form is sent twice, also at once', async () => {
    const post = () => receiveReport(reportsDesk, { about: '/about', lang: 'en', words: 'Twice' });
    const tokens = await Promise.all([post(), post(), post()]);
    expect(new Set(tokens.map(({ token }) => token)).size).toBe(1);
  });

  it.each([
    ['nothing', '', 'validation.required'],
    ['spaces alone', ' \n\t ', 'validation.required'],
    ['nothing that is seen', '\u200b\u3164\u2800 \u202e', 'validation.required'],
    ['too much', 'a'.repeat(reportBounds.characters + 1), 'validation.tooLong'],
  ])('is refused with %s', async (_, words, message) => {
    const before = await db.report.count();
    await expect(receiveReport(reportsDesk, { about: '/about', lang: 'en', words })).rejects.toThrow(message);
    expect(await db.report.count()).toBe(before);
  });

  it.each(['/desk?x', 'javascript:alert(1)', '/meetings/<b>'])('is refused about %s', async (about) => {
    await expect(receiveReport(reportsDesk, { about, lang: 'en', words: 'x' })).rejects.toThrow('validation.choice');
  });

  it('is refused from anybody but the form of readers', async () => {
    const input = { about: '/about', lang: 'en', words: 'x' };
    for (const actor of [contributor, publisher, administrator, { kind: 'operator' } as const]) {
      await expect(receiveReport(actor, input)).rejects.toThrow(expect.objectContaining({ code: 'forbidden' }));
    }
  });
});

describe('whoever knows the address of a report', () => {
  it('sees its state and its answer, and its words only once an editor shows them', async () => {
    const { token, seen } = await send();
    expect(await findReaderReport(token)).toMatchObject({
      number: seen.id,
      state: 'received',
      words: null,
      answer: null,
    });
    await takeReport(contributor, seen);
    expect(await findReaderReport(token)).toMatchObject({ state: 'in_hand', words: null });
    const { version } = await answerReport(reviewer, { ...seen, version: 2, ...answer });
    expect(await findReaderReport(token)).toMatchObject({
      outcome: 'undecided',
      words: null,
      answer: { en: answer.answerEn },
    });
    await releaseWords(reviewer, { id: seen.id, version, isReleased: true });
    expect((await findReaderReport(token))?.words).toContain('The date is wrong.');
    await releaseWords(reviewer, { id: seen.id, version: version + 1, isReleased: false });
    expect((await findReaderReport(token))?.words).toBeNull();
  });

  it('cannot guess it', async () => {
    const { token, seen } = await send();
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    for (const other of [String(seen.id), token.toUpperCase(), token.slice(1), `${token}0`, '%', '']) {
      if (other !== token) expect(await findReaderReport(other)).toBeNull();
    }
  });
});

describe('a draft that was begun from a report', () => {
  it('tells the editors what its reader asked, and a translator nothing', async () => {
    const { seen } = await send('The day is another.');
    const draft = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-12', { 'meeting.titleEn': 'Asked for' });
    expect(await findDraftReports(reviewer, draft.id)).toEqual([]);
    await takeReport(contributor, { ...seen, record: { type: 'meeting', id: 'cifg-12' } });
    expect(await findDraftReports(reviewer, draft.id)).toEqual([
      {
        number: seen.id,
        about: '/meetings/cifg-12',
        subject: expect.objectContaining({ record: expect.objectContaining({ id: 'cifg-12' }) }),
        words: expect.stringContaining('The day is another.'),
      },
    ]);
    expect(await findDraftReports(translator, draft.id)).toEqual([]);
  });
});

describe('an answer', () => {
  it('is public beside the correction that a published draft made, and never with the words of the report', async () => {
    const { seen } = await send('A canary qzreport.');
    const title = { 'meeting.titleEn': 'A meeting that a reader corrected' };
    const draft = await approvedDraft(contributor, reviewer, 'meeting', 'cifg-12', title);
    const taken = await takeReport(contributor, { ...seen, record: { type: 'meeting', id: 'cifg-12' } });
    expect(taken.draft?.id).toBe(draft.id);
    expect((await getReport(reviewer, seen.id))?.published).toBeNull();
    await publishDraft(publisher, draft);
    const { published } = (await getReport(reviewer, seen.id)) ?? {};
    expect((await listPublishedLately(contributor)).map(({ id }) => id)).toContain(draft.id);
    expect(await listPublishedLately(publisher)).toEqual([]);
    const corrected = { outcome: 'corrected', answerAr: '', answerEn: 'You are right.', correction: draft.id };
    await answerReport(reviewer, { id: seen.id, version: 2, ...corrected });
    const lately = (await listPublishedLately(contributor)).filter(({ id }) => id === draft.id);
    expect(lately.map(({ answered }) => answered)).toEqual([[seen.id]]);
    const list = <PublishedLately drafts={lately} />;
    expect(readAs('en', list)).toContain(`My drafts, lately published A meeting that a reader corrected`);
    // It corrects what was on record; a new record is none.
    expect(lately.map(({ isCorrection }) => isCorrection)).toEqual([true]);
    expect(readAs('en', list)).toContain('Correction');
    expect(readAs('ar', list)).toContain('تصويب');
    const asNew = lately.map((each) => ({ ...each, isCorrection: false }));
    expect(readAs('en', <PublishedLately drafts={asNew} />)).not.toContain('Correction');
    expect(readAs('ar', list)).toContain(`أُجيب عن البلاغ ${seen.id}`);
    expect(render('en', <PublishedLately drafts={[]} />)).toBe('');

    const { changeSeq } = await rowOf(seen.id);
    expect(published).toBe(String(changeSeq));
    const { corrections } = await getChangeLog();
    const found = corrections.find(({ seq }) => seq === String(changeSeq));
    expect(found).toMatchObject({ record: { type: 'meeting', id: 'cifg-12' } });
    expect(found?.reports).toEqual([{ number: String(seen.id), answer: { ar: null, en: 'You are right.' } }]);
    expect(corrections.filter(({ record }) => (record.type as string) === 'report')).toEqual([]);

    const told = await db.change.findMany({ where: { subjectType: 'report', subjectId: String(seen.id) } });
    expect(told.map(({ action, actor }) => [action, actor])).toEqual([['report.answer', `reviewer:${reviewer.id}`]]);
    expect(JSON.stringify(told.map(({ before, after }) => [before, after]))).not.toContain('qzreport');
    expect(await verifyNow(url)).toMatchObject({ ok: true });
  });

  it('that is written anew is told as it is now', async () => {
    const { seen } = await send();
    const seq = String((await db.change.findFirstOrThrow({ where: { subjectType: 'meeting' } })).seq);
    await answerReport(reviewer, { ...seen, ...answer, outcome: 'corrected', correction: seq });
    await answerReport(publisher, { ...seen, version: 2, ...answer, answerEn: 'On second thoughts.' });
    expect(await rowOf(seen.id)).toMatchObject({ outcome: 'undecided', changeSeq: null, version: 3 });
    const reports = (await getChangeLog()).corrections.flatMap(({ reports }) => reports);
    expect(reports.filter(({ number }) => number === String(seen.id))).toEqual([]);
  });

  it.each([
    ['without words', { answerAr: ' ', answerEn: '' }, 'validation.answer'],
    ['as corrected without a correction', { outcome: 'corrected', correction: ' ' }, 'validation.correction'],
    ['without an outcome', { outcome: '' }, 'validation.outcome'],
    ['without an outcome in the form', { outcome: undefined }, 'validation.outcome'],
    ['with another outcome', { outcome: 'other' }, 'validation.choice'],
    ['with characters that turn the text', { answerEn: 'a\u202eb' }, 'validation.characters'],
  ])('is refused %s', async (_, wrong, message) => {
    const { seen } = await send();
    await expect(answerReport(reviewer, { ...seen, ...answer, ...wrong })).rejects.toThrow(message);
    expect(await rowOf(seen.id)).toMatchObject({ state: 'received', version: 1 });
  });

  it.each(['999999999', '99999999999999999999', 'no-such-draft', '0'])('names no correction %s', async (correction) => {
    const { seen } = await send();
    const input = { ...seen, ...answer, outcome: 'corrected', correction };
    await expect(answerReport(reviewer, input)).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ field: 'correction', message: 'validation.correction' }],
    });
  });

  it('names no change of a draft, an account or a report as its correction', async () => {
    const { seq } = await db.change.findFirstOrThrow({ where: { subjectType: 'report' } });
    const { seen } = await send();
    const input = { ...seen, ...answer, outcome: 'corrected', correction: String(seq) };
    await expect(answerReport(reviewer, input)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('to a report that moved on is refused', async () => {
    const { seen } = await send();
    await takeReport(contributor, seen);
    await expect(answerReport(reviewer, { ...seen, ...answer })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('a report that is abuse', () => {
  it('is closed for good: neither taken, nor answered, nor shown', async () => {
    const { token, seen } = await send();
    const { version } = await closeReport(reviewer, seen);
    const now = { id: seen.id, version };
    await expect(takeReport(contributor, now)).rejects.toMatchObject({ code: 'conflict' });
    await expect(answerReport(reviewer, { ...now, ...answer })).rejects.toMatchObject({ code: 'conflict' });
    await expect(releaseWords(reviewer, { ...now, isReleased: true })).rejects.toMatchObject({ code: 'conflict' });
    expect(await findReaderReport(token)).toMatchObject({ state: 'closed', words: null, answer: null });
  });
});

describe('a draft that is begun because of a report', () => {
  it('is not there if the report was closed meanwhile', async () => {
    const { seen } = await send();
    const record = { type: 'meeting', id: 'cifg-15' };
    await closeReport(reviewer, seen);
    const before = await db.draft.count();
    for (const version of [1, 2])
      await expect(takeReport(contributor, { id: seen.id, version, record })).rejects.toMatchObject({
        code: 'conflict',
      });
    expect(await db.draft.count()).toBe(before);
  });

  it('goes on in one that is open where somebody chooses so, and says when it is one of their own', async () => {
    const { seen } = await send();
    const record = { type: 'meeting', id: 'cifg-9' } as const;
    const other = await addActor(db, 'contributor', { name: 'Nour' });
    const { draft: theirs } = await takeReport(other, { ...(await send()).seen, record });
    const about = (await db.report.findUniqueOrThrow({ where: { number: seen.id } })).about;
    await db.report.update({ where: { number: seen.id }, data: { about: '/meetings/cifg-9' } });
    const open = (await getReport(contributor, seen.id))?.open.map(({ draft }) => [draft.id, draft.starter?.name]);
    expect(open).toEqual([[theirs?.id, 'Nour']]);
    const before = await db.draft.count();
    const tied = await takeReport(contributor, { ...seen, record, draft: theirs?.id });
    expect(tied).toMatchObject({ draft: { id: theirs?.id }, wasOpen: true });
    expect((await getReport(contributor, seen.id))?.draft?.id).toBe(theirs?.id);
    const own = await takeReport(other, { id: seen.id, version: tied.version, record });
    expect(own).toMatchObject({ draft: { id: theirs?.id }, wasOpen: true });
    expect(await db.draft.count()).toBe(before);
    const elsewhere = { id: seen.id, version: own.version, record: { type: 'meeting', id: 'cifg-3' } };
    await expect(takeReport(contributor, { ...elsewhere, draft: theirs?.id })).rejects.toMatchObject({
      code: 'conflict',
    });
    const begun = await takeReport(contributor, elsewhere);
    expect(begun.wasOpen).toBe(false);
    await db.report.update({ where: { number: seen.id }, data: { about } });
  });

  it('brings a new source along where that is asked for', async () => {
    const { seen } = await send();
    const { draft } = await takeReport(contributor, {
      ...seen,
      record: { type: 'meeting', id: 'cifg-14' },
      hasNewSource: true,
    });
    const parts = await db.draftPart.findMany({ where: { draft: { publicId: draft?.id ?? '' } } });
    expect(parts.map(({ type }) => type).toSorted()).toEqual(['meeting', 'source']);
  });

  it('has a text cite the new source that it brings', async () => {
    const { seen } = await send();
    const record = { type: 'text', id: 'cifg-15/en' };
    const { draft } = await takeReport(contributor, { ...seen, record, hasNewSource: true });
    const where = { type: 'text' as const, draft: { publicId: draft?.id ?? '' } };
    expect((await db.draftPart.findFirstOrThrow({ where })).payload).toMatchObject({ 'text.source': '' });
  });

  it('is one, of whoever was first of two people at once', async () => {
    const { seen } = await send();
    const record = { type: 'meeting', id: 'cifg-16' };
    const before = await db.draft.count();
    const done = await Promise.allSettled(
      [contributor, reviewer].map((actor) => takeReport(actor, { ...seen, record })),
    );
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db.draft.count()).toBe(before + 1);
    expect((await getReport(contributor, seen.id))?.draft).not.toBeNull();
  });
});

describe('the words of a report', () => {
  it('are forgotten some time after its end, and after a year in any case, unless readers see them', async () => {
    const [fresh, answered, shown, waiting, old] = [
      await send(),
      await send(),
      await send(),
      await send(),
      await send(),
    ];
    for (const { seen } of [answered, shown]) await answerReport(reviewer, { ...seen, ...answer });
    await releaseWords(reviewer, { id: shown.seen.id, version: 2, isReleased: true });
    const endedAt = daysAgo(reportBounds.daysAfterEnd + 1);
    await db.report.updateMany({ where: { number: { in: [answered.seen.id, shown.seen.id] } }, data: { endedAt } });
    const since = (days: number) => ({ data: { receivedAt: daysAgo(days) } });
    await db.report.update({ where: { number: waiting.seen.id }, ...since(reportBounds.daysAtMost - 1) });
    await db.report.update({ where: { number: old.seen.id }, ...since(reportBounds.daysAtMost + 1) });
    expect(await forgetWords(reportsDesk, {})).toBe(2);
    const kept = [fresh, answered, shown, waiting, old].map(async ({ seen }) => (await rowOf(seen.id)).words !== null);
    expect(await Promise.all(kept)).toEqual([true, false, true, true, false]);
    const forgotten = { id: old.seen.id, version: 1 };
    await takeReport(contributor, forgotten);
    await expect(releaseWords(reviewer, { id: old.seen.id, version: 2, isReleased: true })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('are forgotten too when the next report arrives', async () => {
    const { seen } = await send();
    await db.report.update({
      where: { number: seen.id },
      data: { receivedAt: daysAgo(reportBounds.daysAtMost + 1) },
    });
    await send();
    expect((await rowOf(seen.id)).words).toBeNull();
  });
});

describe('rights', () => {
  it('to read are those of contributors and above, to answer those of reviewers and publishers', async () => {
    const { seen } = await send();
    const forbidden = expect.objectContaining({ code: 'forbidden' });
    for (const actor of [translator, administrator]) {
      await expect(listReports(actor, { state: 'all', page: 1 })).rejects.toThrow(forbidden);
      await expect(getReport(actor, seen.id)).rejects.toThrow(forbidden);
      expect(await countOpenReports(actor)).toBeNull();
      await expect(takeReport(actor, seen)).rejects.toThrow(forbidden);
    }
    for (const actor of [contributor, translator, administrator]) {
      await expect(answerReport(actor, { ...seen, ...answer })).rejects.toThrow(forbidden);
      await expect(releaseWords(actor, { ...seen, isReleased: true })).rejects.toThrow(forbidden);
      await expect(closeReport(actor, seen)).rejects.toThrow(forbidden);
    }
    expect(await rowOf(seen.id)).toMatchObject({ state: 'received', version: 1 });
    expect(await getReport(contributor, seen.id)).toMatchObject({ correctable: [{ type: 'meeting', id: 'cifg-12' }] });
  });

  it('about a claim that is no longer there lead to the record that had it, and to its last changes', async () => {
    const { seen } = await send('This figure is gone.');
    await db.report.update({ where: { number: seen.id }, data: { about: '/meetings/cifg-12#claim-gone' } });
    const found = await getReport(contributor, seen.id);
    expect(found).toMatchObject({ subject: null, correctable: [{ type: 'meeting', id: 'cifg-12' }] });
    expect(found?.changes.length).toBeGreaterThan(0);
  });

  it('list the newest first, by state, and count what waits', async () => {
    const before = (await countOpenReports(reviewer)) ?? 0;
    const [first, second] = [await send(), await send()];
    const open = await listReports(reviewer, { state: 'open', page: 1 });
    expect(open.items.slice(0, 2).map(({ number }) => number)).toEqual([second.seen.id, first.seen.id]);
    expect(await countOpenReports(reviewer)).toBe(before + 2);
    await answerReport(reviewer, { ...first.seen, ...answer });
    expect(await countOpenReports(reviewer)).toBe(before + 1);
    const answered = await listReports(reviewer, { state: 'answered', page: 1 });
    expect(answered.items.map(({ number }) => number)).toContain(first.seen.id);
  });
});
