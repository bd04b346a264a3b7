import { db } from '@/lib/db/reading/db';
import { type Bilingual, bilingual } from '@/lib/records/bilingual';
import { published } from '@/lib/records/published';
import type { ComparedSide } from '@/lib/records/statements/compared-pair';
import type { ChangedSince } from '@/lib/records/statements/held/changed-since';
import { findKnownTexts } from '@/lib/records/statements/held/held-texts-at';
import type { Moment } from '@/lib/records/statements/held/moment';
import { getStatementVersion } from '@/lib/records/statements/statement-versions';
import { titleColumns } from '@/lib/records/statements/statements';
import type { ComparedText } from './comparable-texts';

/** A statement, or one of its versions, with the texts of it that may be read. */
export type ReadSide = { title: Bilingual; date: string | null; texts: ComparedText[] };

type SideFault = { kind: 'unknown'; id: string } | { kind: 'version'; id: string; version: number };

export async function readSide(
  { id, version }: ComparedSide,
  moment: Moment,
  changed: ChangedSince,
): Promise<ReadSide | SideFault> {
  if (version !== null) return readVersion(id, version);
  const row = await db.statement.findUnique({
    select: { ...titleColumns, issued: true, meeting: { select: { edtf: true } } },
    where: { publicId: id, ...published },
  });
  if (row === null) return { kind: 'unknown', id };
  const texts = await findKnownTexts(db, moment, [id], changed);
  const title = bilingual(row.titleAr ?? row.titleArOwn, row.titleEn);
  const [first] = texts;
  return { title: first?.title ?? title, date: first?.date ?? row.meeting?.edtf ?? row.issued, texts };
}

async function readVersion(id: string, n: number): Promise<ReadSide | SideFault> {
  const isKnown = (await db.statement.count({ where: { publicId: id, ...published } })) > 0;
  if (!isKnown) return { kind: 'unknown', id };
  const found = await getStatementVersion(id, n);
  if (found === null || found.withdrawnThen.isStatement) return { kind: 'version', id, version: n };
  const { title, issued, meeting, texts } = found.statement;
  return { title: bilingual(title.ar ?? title.arOwn, title.en), date: meeting?.edtf ?? issued, texts };
}
