import type { Database } from '@/lib/db/client';
import type { KnownMeeting } from '@/lib/intake/second-source/match-meeting';
import type { IntakeVocabulary } from '@/lib/intake/vocabulary';
import { mainBodyOf } from '@/lib/language/names/main-body-of';

/** Something on record by its id or code, with its name in both languages. */
export type NamedThing = { id: string; ar: string | null; en: string | null };

export type RecordNames = Record<'parties' | 'places' | 'bodies' | 'topics' | 'meetings', NamedThing[]>;

/** What a text is read with: the names on record, and the meetings that it may speak of; and what readers call them. */
export type RecordWords = { vocabulary: IntakeVocabulary; meetings: KnownMeeting[]; names: RecordNames };

type Held = { seq: number; words: Promise<RecordWords> };

/** Names are compiled for each vocabulary, so one is kept until the record changes. */
const held = new WeakMap<Database, Held>();

export async function readRecordWords(db: Database): Promise<RecordWords> {
  const last = await db.change.findFirst({ select: { seq: true }, orderBy: { seq: 'desc' } });
  const seq = Number(last?.seq ?? 0);
  const known = held.get(db);
  if (known?.seq === seq) return known.words;
  const words = readAll(db);
  held.set(db, { seq, words });
  words.catch(() => held.delete(db));
  return words;
}

/** Bodies of these kinds list names or set standards; their meetings are not on record. */
const withoutMeetings: ReadonlySet<string | null> = new Set([
  'standard_setter',
  'sanctions_committee',
  'designating_authority',
  null,
]);

async function readAll(db: Database): Promise<RecordWords> {
  const [parties, places, bodies, topics, meetings] = await Promise.all([
    db.party.findMany({ where: { withdrawnAt: null } }),
    db.place.findMany({ include: { country: { select: { code: true } } } }),
    db.body.findMany({ where: { withdrawnAt: null }, include: { names: true }, orderBy: { position: 'asc' } }),
    db.topic.findMany({ where: { withdrawnAt: null }, orderBy: { position: 'asc' } }),
    readMeetings(db),
  ]);
  const vocabulary: IntakeVocabulary = {
    parties: parties.map((row) => ({
      code: row.code,
      kind: row.kind,
      names: [row.nameAr, row.nameEn, row.acronym, ...row.variantsAr, ...row.variantsEn, ...row.wrongFormsAr].filter(
        isName,
      ),
    })),
    places: places.map((row) => ({
      city: row.nameEn,
      country: row.country.code,
      names: [row.nameAr, row.nameEn, ...row.variantsAr, ...row.variantsEn],
    })),
    bodies: bodies.map((row) => ({
      id: row.publicId,
      names: [row.nameAr, row.nameEn, row.acronym, row.nameArOwn, ...row.names.map(({ name }) => name)].filter(isName),
    })),
    topics: topics.map((row) => ({ id: row.publicId, labels: [row.labelAr, row.labelEn] })),
    mainBody: mainBodyOf(meetings),
    meetingBodies: bodies.filter(({ kind }) => !withoutMeetings.has(kind)).map(({ publicId }) => publicId),
  };
  return {
    vocabulary,
    meetings,
    names: {
      parties: parties.map(({ code, nameAr, nameEn }) => ({ id: code, ar: nameAr, en: nameEn })),
      places: places.map(({ publicId, nameAr, nameEn }) => ({ id: publicId, ar: nameAr, en: nameEn })),
      bodies: bodies.map(({ publicId, nameAr, nameArOwn, nameEn }) => ({
        id: publicId,
        ar: nameAr ?? nameArOwn,
        en: nameEn,
      })),
      topics: topics.map(({ publicId, labelAr, labelEn }) => ({ id: publicId, ar: labelAr, en: labelEn })),
      meetings: meetings.map(({ id, titleAr, titleEn }) => ({ id, ar: titleAr, en: titleEn })),
    },
  };
}

async function readMeetings(
  db: Database,
): Promise<(KnownMeeting & { ordinalScope: string | null; titleAr: string; titleEn: string })[]> {
  const rows = await db.meeting.findMany({
    select: {
      publicId: true,
      titleAr: true,
      titleEn: true,
      ordinal: true,
      ordinalScope: true,
      edtf: true,
      body: { select: { publicId: true } },
      place: { select: { nameEn: true, country: { select: { code: true } } } },
      country: { select: { code: true } },
    },
    where: { withdrawnAt: null },
  });
  return rows.map(({ publicId, titleAr, titleEn, ordinal, ordinalScope, edtf, body, place, country }) => ({
    id: publicId,
    titleAr,
    titleEn,
    body: body.publicId,
    ordinal,
    ordinalScope,
    edtf,
    city: place?.nameEn ?? null,
    country: place?.country.code ?? country?.code ?? null,
  }));
}

function isName(name: string | null): name is string {
  return name !== null && name !== '';
}
