import { z } from 'zod';
import type { Database } from '@/lib/db/client';
import type { PartType } from '@/lib/db/generated/enums';
import { applyParts } from '@/lib/editing/drafts/apply-parts';
import type { DraftPartInput, DraftParts, PartFault, Payload } from '@/lib/editing/drafts/parts/part-kind';
import { partKinds } from '@/lib/editing/drafts/parts/part-kinds';
import { publishingOrder } from '@/lib/editing/drafts/stored/draft-rows';
import { write } from '@/lib/editing/write';

/** A part about a record that is not there yet. */
export function newPart(payload: Payload): DraftPartInput {
  return { subject: null, baseVersion: null, base: null, payload };
}

/** A part that corrects a record as it is now. */
export async function editPart(db: Database, type: PartType, id: string, changes: Payload): Promise<DraftPartInput> {
  const stored = await db.$transaction((tx) => partKinds[type].read(tx, id));
  if (stored === null) throw new Error(`There is no ${type} ${id}`);
  const { version, payload: base } = stored;
  return { subject: id, baseVersion: version, base, payload: { ...base, ...changes } };
}

/** All faults of the parts of one draft. */
export async function checkParts(db: Database, parts: DraftParts): Promise<PartFault[]> {
  return db.$transaction(
    async (tx) => {
      const faults: PartFault[] = [];
      for (const type of publishingOrder) {
        const part = parts[type];
        if (part) faults.push(...(await partKinds[type].examine(tx, part, parts)).faults);
      }
      return faults;
    },
    { maxWait: 60_000, timeout: 60_000 },
  );
}

/** Where the faults of parts are, and which: `meeting.date required`. */
export async function namesOfFaults(db: Database, parts: DraftParts): Promise<string[]> {
  const faults = await checkParts(db, parts);
  return faults.map(({ field, message }) => `${field} ${message.replace('validation.', '')}`);
}

const publish = write(
  'text.publish',
  z.custom<DraftParts>(),
  async (tx, parts, { renew }) => {
    const all = publishingOrder.flatMap((type) => {
      const part = parts[type];
      return part ? [{ type, ...part }] : [];
    });
    const { changes, touched, records } = await applyParts(tx, { parts: all, reason: 'As the source says.' }, renew);
    return { changes, touched, result: () => records.map(({ type, id }) => `${type} ${id}`) };
  },
  { isLong: true },
);

/** Publishes the parts of a draft in one transaction, without the review that comes before. */
export function publishParts(parts: DraftParts): Promise<string[]> {
  return publish({ kind: 'operator' }, parts);
}

/** A source of an invented gazette. */
export function gazette(changes: Payload = {}): Payload {
  return {
    'source.publisher': 'Harbour Gazette',
    'source.publisherAr': 'جريدة الموانئ',
    'source.url': 'https://gazette.example/22',
    'source.lang': 'en',
    'source.published': '2026-11-05',
    'source.kind': 'official',
    'source.rights': 'us_federal',
    ...changes,
  };
}

/** An adopted claim of a meeting on a property, in the words of the draft's own source. */
export function claimOn(property: string, changes: Payload = {}, id = `new-${property}-a1`): Payload {
  const row = { of: 'meeting', property, status: 'adopted', words: `what is said of ${property}`, ...changes };
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [`claim.${id}.${name}`, value]));
}

/** The twenty-second meeting of the group, invented, with a claim for each value. */
function nextMeeting(changes: Payload = {}): Payload {
  return {
    'meeting.body': 'cifg',
    'meeting.type': 'plenary',
    'meeting.titleAr': 'الاجتماع الثاني والعشرون',
    'meeting.titleEn': 'Twenty-second meeting',
    'meeting.ordinal': '٢٢',
    'meeting.date': '4–5 November 2026',
    'meeting.place': 'روما',
    'meeting.mode': 'in_person',
    'meeting.hosts': 'Italy',
    ...claimOn('ordinal'),
    ...claimOn('date'),
    ...claimOn('place'),
    ...claimOn('mode'),
    ...claimOn('hosts'),
    ...changes,
  };
}

function nextStatement(changes: Payload = {}): Payload {
  return { 'statement.kind': 'joint_statement', 'statement.titleEn': 'Statement of the group', ...changes };
}

/** An invented official text in English. */
export function nextText(changes: Payload = {}): Payload {
  return {
    'text.lang': 'en',
    'text.standing': 'official',
    'text.rights': 'us_federal',
    'text.extent': 'full',
    'paragraph.1': 'Statement of the Harbour Committee',
    'paragraph.1.kind': 'heading',
    'paragraph.2': 'The committee met and discussed the safety of ships.',
    'paragraph.3': 'Members will meet again in spring.',
    ...changes,
  };
}

/** A draft that brings a source, a meeting, its statement and a text of it. */
export function wholeDraft(changes: Partial<Record<PartType, Payload>> = {}): DraftParts {
  return {
    source: newPart(gazette(changes.source)),
    meeting: newPart(nextMeeting(changes.meeting)),
    statement: newPart(nextStatement(changes.statement)),
    text: newPart(nextText(changes.text)),
  };
}
