import { db } from '@/lib/db/client';
import type { PartType } from '@/lib/db/generated/enums';
import { publicIdPattern } from '@/lib/i18n/public-id';
import { published } from '@/lib/records/published';
import { readItems } from '@/lib/text/typed-items';

type LongKind = {
  type: PartType;
  count(): Promise<number>;
  /** The ids of those that were changed last. */
  newest(take: number): Promise<string[]>;
  /** The ids of those that have one of these ids or names, and of some that share a name with them. */
  called(names: string[]): Promise<string[]>;
};

/** In characters, and how many names of a form are looked up: more than any form has. */
const longestName = 400;
const mostNamed = 2_000;
const mostAlike = 200;

const titles = { publicId: true, titleAr: true, titleEn: true } as const;
const lastChanged = {
  select: { publicId: true },
  where: published,
  orderBy: [{ updatedAt: 'desc' as const }, { publicId: 'desc' as const }],
};

/** The kinds of choices that a record may have very many of. */
const longKinds: Record<string, LongKind> = {
  sources: {
    type: 'source',
    count: () => db.source.count({ where: published }),
    newest: async (take) => idsOf(await db.source.findMany({ ...lastChanged, take })),
    called: async (names) =>
      idsOf(
        await db.source.findMany({
          select: { publicId: true },
          where: { ...published, OR: [{ publicId: { in: names } }, { url: { in: names } }] },
          take: mostNamed,
        }),
      ),
  },
  meetings: {
    type: 'meeting',
    count: () => db.meeting.count({ where: published }),
    newest: async (take) => idsOf(await db.meeting.findMany({ ...lastChanged, take })),
    called: async (names) => {
      const ids = await db.meeting.findMany({ select: titles, where: { ...published, publicId: { in: names } } });
      // What is called the same is told apart by its id.
      const all = [...names.filter(isNoId), ...ids.flatMap(({ titleAr, titleEn }) => [titleAr, titleEn])];
      const where = { ...published, OR: [{ titleAr: { in: all } }, { titleEn: { in: all } }] };
      return idsOf([
        ...ids,
        ...(all.length > 0 ? await db.meeting.findMany({ select: titles, where, take: mostAlike }) : []),
      ]);
    },
  },
  statements: {
    type: 'statement',
    count: () => db.statement.count({ where: published }),
    newest: async (take) => idsOf(await db.statement.findMany({ ...lastChanged, take })),
    called: async (names) => {
      const select = { ...titles, titleArOwn: true } as const;
      const ids = await db.statement.findMany({ select, where: { ...published, publicId: { in: names } } });
      const ofIds = ids.flatMap(({ titleAr, titleArOwn, titleEn }) => [titleAr, titleArOwn, titleEn]);
      const all = [...names.filter(isNoId), ...ofIds.filter((title) => title !== null)];
      const isCalled = [{ titleAr: { in: all } }, { titleArOwn: { in: all } }, { titleEn: { in: all } }];
      const where = { ...published, OR: isCalled };
      return idsOf([
        ...ids,
        ...(all.length > 0 ? await db.statement.findMany({ select, where, take: mostAlike }) : []),
      ]);
    },
  },
};

/** What a form offers of a kind with very many: those that were changed last, and whatever its fields name. */
export async function idsToOffer(kind: LongKind, named: readonly string[], offered: number): Promise<string[]> {
  const own = [...new Set(named.flatMap((words) => [words.trim(), ...readItems(words)]))];
  const asked = own.filter((words) => words !== '' && words.length <= longestName).slice(0, mostNamed);
  return [...new Set([...(await kind.newest(offered)), ...(await kind.called(asked))])];
}

function idsOf(rows: { publicId: string }[]): string[] {
  return rows.map(({ publicId }) => publicId);
}

function isNoId(words: string): boolean {
  return !publicIdPattern.test(words);
}

export function longKindOf(kind: string): LongKind | null {
  return longKinds[kind] ?? null;
}
