import type { Database } from '@/lib/db/client';
import { DraftState } from '@/lib/db/generated/enums';
import { publishDraft } from '@/lib/editing/drafts/publish-draft';
import type { CastMember } from './desk-cast';
import { makeDraftIn } from './draft-in-state';
import type { Cell } from './judge-cells';
import type { RightsCast } from './rights-cast';
import { draftTable } from './rights-table';

/** Words of drafts that nobody sees who may not read them. */
export const secret = 'zqunseen';

/** Where drafts are previewed; where they are read, and their forms are posted to. */
export const previews = ['/desk/drafts/[id]/preview'];
export const draftForms = ['/desk/drafts/[id]', '/desk/drafts/[id]/review'];

/** Both take the same forms in the same way; that of the review is used while a draft is reviewed. One alone saves by itself. */
export function isUsed(path: string, action: string, state: string): boolean {
  return path === '/desk/drafts/[id]' || (state === 'in_review' && action !== 'autosave' && action !== 'open');
}

type Draft = { id: string; version: number };

/** A day that has not passed yet. */
const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

/** What is asked of drafts, by everybody, in every state. `prepare` makes those that nothing is written to. */
export async function openDraftCells(db: Database, { people, cases, outside }: RightsCast) {
  const { administrator, contributor, publisher2, reviewer, translator } = people;
  const meetings = (
    await db.meeting.findMany({ where: { publicId: { notIn: ['cifg-1', 'cifg-copenhagen-2017', 'cifg-12'] } } })
  ).map(({ publicId }) => publicId);
  let used = 0;

  /** Another meeting each time, so that no draft is in the way of another. */
  function nextMeeting(): string {
    used += 1;
    const id = meetings[used % meetings.length];
    if (id === undefined) throw new Error('There are no meetings.');
    return id;
  }

  let words = 0;

  /** A draft of that author in that state, about a record of its own. A translator's is about the Arabic text. */
  async function newDraft(
    state: DraftState,
    { of, approver }: { of: CastMember; approver: CastMember },
  ): Promise<Draft> {
    words += 1;
    const unseen = `${secret} ${words}`;
    const part =
      of === translator
        ? { type: 'text' as const, subject: 'cifg-15/ar', payload: { 'paragraph.1': `كلمات جديدة ${unseen}` } }
        : {
            type: 'meeting' as const,
            subject: nextMeeting(),
            payload: { 'meeting.summaryEn': `Words ${unseen}`, 'meeting.summaryAr': `كلمات ${unseen}` },
          };
    const made = { author: of.actor, approver: approver.actor, part };
    if (state !== 'published') return withReading(await makeDraftIn(db, { state, ...made }));
    const { id, version } = await withReading(await makeDraftIn(db, { state: 'ready', ...made }));
    await publishDraft(publisher2.actor, { id, version }, { db });
    return { id, version: version + 1 };
  }

  /** As if its text had been read: one value waits for a decision. */
  async function withReading(draft: Draft): Promise<Draft> {
    const value = {
      number: 1,
      field: 'unscr',
      rule: 'resolution-number',
      value: [1],
      spans: [],
      flags: [],
      alternatives: [],
    };
    await db.reading.create({
      data: {
        draft: { connect: { publicId: draft.id } },
        text: secret,
        sha256: secret,
        recordType: 'statement',
        removed: [],
        warnings: [],
        values: { create: [value] },
      },
    });
    return draft;
  }

  /** A draft of each author in each state, for all that writes nothing. Those that are published come first. */
  const shared = new Map<string, Draft>();

  async function prepare(): Promise<void> {
    for (const state of ['published', 'draft', 'in_review', 'ready', 'discarded'] as const) {
      for (const { of, approver } of Object.values(cases)) {
        const key = `${of.id} ${state}`;
        if (!shared.has(key)) shared.set(key, await newDraft(state, { of, approver }));
      }
    }
  }

  function typedFor(action: string, { by, of }: Record<'by' | 'of', CastMember>): Record<string, string> {
    words += 1;
    const field = of === translator ? 'paragraph.1' : 'meeting.summaryEn';
    switch (action) {
      case '':
        return { action: 'save', [field]: `Others ${secret} ${words}` };
      case 'add':
        return { action: of === translator ? 'add-paragraph:1' : 'add-count' };
      case 'part':
        return { action: 'add-part:source' };
      case 'autosave': {
        const tab = { tab: `tab${String(words).padStart(8, '0')}`, turn: '0', seq: '1', shown: 'typed' };
        return { action, person: by.id, ...tab, [`=${field}`]: `Others ${secret} ${words}` };
      }
      case 'drop-aside':
        return { action, turn: '1' };
      case 'decide':
      case 'decide-submit':
        return { action, 'value.1': 'rejected', 'value.1.because': 'misread' };
      case 'comment':
        return { action, 'comment.draft': `Others ${secret} ${words}` };
      case 'schedule':
        return { action, 'schedule.day': tomorrow, 'schedule.time': '10:00', 'schedule.zone': 'UTC' };
      case 'return':
        return { action, reason: 'Which source is it?' };
      default:
        return { action };
    }
  }

  function draftCells(): Cell[] {
    return draftTable.flatMap(({ names: [action = '', state = ''], cells }) => {
      const isRead = action === 'read' || action === 'preview';
      const forms = draftForms.filter((path) => isUsed(path, action, state));
      const paths = action === 'preview' ? previews : forms;
      const known = Object.values(DraftState).find((each) => each === state);
      if (!known) throw new Error(`There is no state ${state}`);
      const addressOf = (path: string, { id }: Draft) => `/en${path.replace('[id]', id)}`;
      const inside = paths.flatMap((path) =>
        cells.map(({ column, cell }): Cell => {
          const { by, of, approver } = cases[column] ??
            cases.administrator ?? { by: administrator, of: contributor, approver: reviewer };
          return {
            name: `${path} ${action} ${state} ${column}`,
            expected: cell,
            kind: `${path} ${action}`,
            isAlone: action === 'preview',
            isApart: true,
            prepare: async () => {
              const isTouched = /^[23].*\+$/.test(cell);
              const draft = isTouched ? await newDraft(known, { of, approver }) : shared.get(`${of.id} ${state}`);
              if (!draft) throw new Error(`There is no draft of ${column} that is ${state}`);
              const asked = { path: addressOf(path, draft), token: by.token };
              return isRead
                ? asked
                : { ...asked, fields: { version: String(draft.version), ...typedFor(action, { by, of }) } };
            },
          };
        }),
      );
      const turnedAway = paths.flatMap((path) =>
        Object.entries(outside).map(
          ([who, { token, expected }]): Cell => ({
            name: `${path} ${action} ${state} ${who}`,
            kind: `${path} ${action}`,
            expected,
            prepare: () => {
              const draft = shared.get(`${contributor.id} ${state}`) ?? { id: 'none', version: 1 };
              const asked = { path: addressOf(path, draft), token };
              return isRead
                ? asked
                : {
                    ...asked,
                    fields: {
                      version: String(draft.version),
                      ...typedFor(action, { by: contributor, of: contributor }),
                    },
                  };
            },
          }),
        ),
      );
      return [...inside, ...turnedAway];
    });
  }

  return { prepare, cells: draftCells };
}
