import { describe, expect, it } from 'vitest';
import { DesignationArticle } from '@/components/records/designations/designation-article';
import type { Designation } from '@/lib/records/designations/designations';
import { makeSource } from '@/tests/support/make-records';
import { readAs } from '@/tests/support/render';

const authority = {
  id: 'harbour',
  name: { ar: 'لجنة الموانئ', en: 'Harbour Committee' },
  nameArOwn: null,
  acronym: null,
  isCoordinator: false,
};

function make(confidence: Designation['confidence'], ...kinds: Designation['sources'][number]['kind'][]): Designation {
  return {
    id: 'harbour-list',
    authority,
    title: { ar: 'إدراج سفينتين', en: 'Listing of two ships' },
    edtf: null,
    earliest: null,
    round: null,
    isRoundUnconfirmed: false,
    isDateUnconfirmed: false,
    targetCount: 2,
    statusCheck: { named: 0, checked: 0, oldest: null },
    tie: null,
    programme: { ar: 'برنامج', en: 'programme' },
    legalBasis: { ar: 'القرار 12', en: 'Resolution 12' },
    targetCountNote: null,
    topics: [],
    note: null,
    confidence,
    targets: [],
    disputes: [],
    sources: kinds.map((kind) => makeSource({ id: kind, kind })),
    version: 1,
    updatedAt: '2026-01-01T00:00:00.000Z',
  };
}

describe('the evidence of a designation', () => {
  it('is a translation where no source is official', () => {
    const page = <DesignationArticle designation={make('verified_by_official', 'courtesy_translation', 'press')} />;
    expect(readAs('en', page)).toContain('Evidence an official text, seen only in a courtesy translation');
    expect(readAs('ar', page)).toContain('نص رسمي لم يُطّلع عليه إلا في ترجمة غير رسمية');
  });

  it('is official where one is, and the press alone where none is', () => {
    const official = make('verified_by_official', 'official', 'courtesy_translation');
    expect(readAs('en', <DesignationArticle designation={official} />)).toContain('Evidence an official source');
    expect(readAs('ar', <DesignationArticle designation={make('press_only', 'press')} />)).toContain('مصادر صحفية فقط');
  });
});

it('says that the date of an action is not known, and not that it has none', () => {
  const page = <DesignationArticle designation={make('press_only', 'press')} />;
  expect(readAs('en', page)).toContain('Date date not known');
  expect(readAs('ar', page)).toContain('التاريخ تاريخه غير معروف');
});
