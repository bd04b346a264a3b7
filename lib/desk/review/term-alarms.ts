import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { db } from '@/lib/db/client';
import type { DraftView } from '@/lib/desk/drafts';
import { partFields, rowFields } from '@/lib/editing/drafts/parts/fields/part-fields';
import { readRowName, typed } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import { readTypedDate } from '@/lib/language/dates/read-typed-date';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { type Token, tokenize } from '@/lib/text/characters/tokens';

/** A body with all its names; `period` is EDTF, where the time of a name's use is known. */
export type NamedBody = {
  id: string;
  name: Bilingual;
  parent: string | null;
  names: { name: string; period: string | null }[];
};

/** Words that may name another body, or the group by two names, or by one of another time. A warning: it refuses nothing. */
export type TermAlarm = {
  field: string;
  /** The words in the field, as they stand there. */
  words: string;
} & (
  | { kind: 'other'; body: string; name: Bilingual }
  | { kind: 'mixed'; other: string }
  | { kind: 'outside'; period: string }
);

type Said = { field: string; words: string };

/**
 * What is doubtful in the names of bodies that a draft uses. What is on record already was looked at when it was published, and
 * is no question of this draft.
 */
export async function findTermAlarms(draft: DraftView): Promise<TermAlarm[]> {
  const fields: Payload = Object.assign({}, ...draft.parts.map(({ payload }) => payload));
  const own = await findOwnBody(draft, fields);
  if (own === null) return [];
  const bodies = await readBodies();
  const before: Payload = Object.assign({}, ...draft.parts.map(({ base }) => base ?? {}));
  const known = allAlarmsIn(saidIn(before), { own, date: dateOf(before), bodies });
  const isKnown = (alarm: TermAlarm) =>
    before[alarm.field] === fields[alarm.field] &&
    known.some(({ field, kind, words }) => field === alarm.field && kind === alarm.kind && words === alarm.words);
  const now = allAlarmsIn(saidIn(fields), { own, date: dateOf(fields), bodies });
  return raisedOnce(now.filter((alarm) => !isKnown(alarm)));
}

function saidIn(fields: Payload): Said[] {
  return Object.entries(fields).flatMap(([field, words]) => (isOurs(field) && words.trim() ? [{ field, words }] : []));
}

/** Words of a language, but for those of sources: what is quoted is not ours to put right. */
function isOurs(field: string): boolean {
  const row = readRowName(field);
  if (row?.kind === 'paragraph') return row.last === '';
  const last = row?.last ?? field;
  if (row !== null)
    return rowFields[row.kind].some(({ name, language }) => name === last && (language === 'ar' || language === 'en'));
  return Object.values(partFields).some((all) =>
    all.some(({ name, language }) => name === field && (language === 'ar' || language === 'en')),
  );
}

async function findOwnBody({ parts }: DraftView, fields: Payload): Promise<string | null> {
  const named = ['meeting.body', 'plan.body', 'gap.body', 'membership.body'].map((name) => typed(fields, name).trim());
  const own = named.find((id) => id !== '');
  if (own) return own;
  const subject = (type: string) => parts.find((part) => part.type === type)?.subject ?? '';
  if (subject('body')) return subject('body');
  const meeting = typed(fields, 'statement.meeting').trim();
  const statement =
    typed(fields, 'text.statement').trim() || subject('statement') || (subject('text').split('/')[0] ?? '');
  const row = await db.meeting.findFirst({
    select: { body: { select: { publicId: true } } },
    where: { OR: [{ publicId: meeting }, { statements: { some: { publicId: statement } } }] },
  });
  return row?.body.publicId ?? null;
}

function dateOf(fields: Payload): string | null {
  for (const name of ['meeting.date', 'statement.issued', 'text.published', 'plan.date']) {
    const read = readTypedDate(typed(fields, name));
    if ('edtf' in read) return read.edtf;
  }
  return null;
}

async function readBodies(): Promise<NamedBody[]> {
  const rows = await db.body.findMany({
    select: {
      publicId: true,
      nameAr: true,
      nameArOwn: true,
      nameEn: true,
      parent: { select: { publicId: true } },
      names: { select: { name: true, period: true } },
    },
    where: { withdrawnAt: null, kind: { not: null } },
  });
  return rows.map(({ publicId, nameAr, nameArOwn, nameEn, parent, names }) => {
    const current = [nameAr, nameEn].flatMap((name) => (name === null ? [] : [{ name, period: null }]));
    const isCurrent = (name: string) => current.some((one) => one.name === name);
    return {
      id: publicId,
      name: bilingual(nameAr ?? nameArOwn, nameEn),
      parent: parent?.publicId ?? null,
      names: [
        ...current.filter(({ name }) => names.every((one) => one.name !== name)),
        ...names.filter((one) => one.period !== null || !isCurrent(one.name)),
      ],
    };
  });
}

type Around = { own: string; date: string | null; bodies: readonly NamedBody[] };

/** The alarms of words that are said of a body, once for all places where the same words stand. */
export function alarmsIn(said: readonly Said[], around: Around): TermAlarm[] {
  return raisedOnce(allAlarmsIn(said, around));
}

function raisedOnce(alarms: readonly TermAlarm[]): TermAlarm[] {
  const isAlike = (one: TermAlarm, other: TermAlarm) => one.kind === other.kind && one.words === other.words;
  return alarms.filter(
    (alarm, at) => alarm.kind === 'outside' || alarms.findIndex((other) => isAlike(alarm, other)) === at,
  );
}

/** At each place. Bodies above, below and beside a body are named in nearly all that it says. */
function allAlarmsIn(said: readonly Said[], { own, date, bodies }: Around): TermAlarm[] {
  const self = bodies.find(({ id }) => id === own);
  if (!self) return [];
  const isKin = ({ id, parent }: NamedBody) =>
    id === self.parent || parent === self.id || (parent !== null && parent === self.parent);
  const others = bodies.filter((body) => body.id !== own && !isKin(body));
  const alarms: TermAlarm[] = [];
  const called = new Map<string, { name: string; field: string }>();
  for (const { field, words } of said) {
    const tokens = tokenize(words);
    const ofSelf = namesIn(tokens, self.names);
    for (const body of others) {
      for (const found of namesIn(tokens, body.names)) {
        const isOwnName = ofSelf.some(
          ({ first, last }) => first <= found.first && last >= found.last && last - first > found.last - found.first,
        );
        // Where no name is asked for, another body may be named as long as it is named rightly.
        const isRight = !isNaming(field) && isExact(tokens, found);
        const quoted = wordsOf(words, tokens, found);
        if (!isOwnName && !isRight)
          alarms.push({ kind: 'other', field, words: quoted, body: body.id, name: body.name });
      }
    }
    for (const found of ofSelf) {
      const quoted = wordsOf(words, tokens, found);
      const script = /\p{scx=Arab}/u.test(quoted) ? 'ar' : 'en';
      const known = called.get(script);
      if (known === undefined) called.set(script, { name: found.name, field });
      else if (!isShortOf(known.name, found.name)) {
        alarms.push({ kind: 'mixed', field, words: quoted, other: known.name });
      }
      if (found.period !== null && date !== null && isOutside(date, found.period)) {
        alarms.push({ kind: 'outside', field, words: quoted, period: found.period });
      }
    }
  }
  return alarms;
}

/** A name and its own beginning or end are one name, as in the name of a secretariat. */
function isShortOf(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((name) => ` ${tokenize(name).map(keyOf).join(' ')} `)
    .toSorted((a, b) => a.length - b.length);
  return long !== undefined && short !== undefined && long.includes(short);
}

/** A field that is itself a name: of a meeting, a statement, an issuer, a publisher. */
function isNaming(field: string): boolean {
  return /(?:title|name|issuer|publisher)(?:Ar|En|ArOwn)?$/i.test(field);
}

function isExact(tokens: readonly Token[], { name, first }: Found): boolean {
  return tokenize(name).every((token, index) => {
    const said = tokens[first + index];
    const own = said ? keyOf(said) : '';
    return own === keyOf(token) || (index === 0 && own.slice(1) === keyOf(token));
  });
}

type Found = { name: string; period: string | null; first: number; last: number };

/** Names of two words or more, the longest at each place. */
function namesIn(tokens: readonly Token[], names: NamedBody['names']): Found[] {
  const found: Found[] = [];
  const known = names
    .map((each) => ({ ...each, keys: tokenize(each.name).map(keyOf) }))
    .filter(({ keys }) => keys.length > 1)
    .toSorted((a, b) => b.keys.length - a.keys.length);
  for (let first = 0; first < tokens.length; first += 1) {
    const match = known.find(({ keys }) => keys.every((key, index) => isSame(tokens[first + index], key, index === 0)));
    if (!match) continue;
    const last = first + match.keys.length - 1;
    found.push({ name: match.name, period: match.period, first, last });
    first = last;
  }
  return found;
}

function keyOf(token: Token): string {
  return token.keys[0] ?? '';
}

/** A particle before the first word, and the ending of a feminine, make no other name: «المالية» is taken for «المالي». */
function isSame(token: Token | undefined, key: string, isFirst: boolean): boolean {
  if (token === undefined) return false;
  const own = keyOf(token);
  const isLike = (one: string) => one === key || one === `${key}ه` || key === `${one}ه`;
  return isLike(own) || (isFirst && /^[وفبلك]/.test(own) && isLike(own.slice(1)));
}

function wordsOf(words: string, tokens: readonly Token[], { first, last }: Found): string {
  return words.slice(tokens[first]?.start ?? 0, tokens[last]?.end ?? words.length);
}

function isOutside(date: string, period: string): boolean {
  const [own, use] = [edtfBounds(readEdtf(date)), edtfBounds(readEdtf(period))];
  const isBefore = own.latest !== null && use.earliest !== null && own.latest < use.earliest;
  const isAfter = own.earliest !== null && use.latest !== null && own.earliest > use.latest;
  return isBefore || isAfter;
}
