import type { PartType } from '@/lib/db/generated/enums';
import type { Claimant } from '@/lib/editing/drafts/parts/fields/row-names';
import type { Payload } from '@/lib/editing/drafts/parts/part-kind';
import type { Verb } from '@/lib/editing/write';

/** A noun with an invented record of it, which names what is on record, and one correction of that. */
export type KindExample = {
  id: string;
  made: Payload;
  corrected: Payload;
  withdraw: Verb<{ version: number }>;
  reinstate: Verb<{ version: number }>;
};

const cite = (n: number, words: string): Payload => ({ [`cite.${n}.words`]: words });

/** An adopted claim in the words of the source that the draft brings. */
function claim(of: Claimant, property: string, words: string, changes: Payload = {}): Payload {
  const row = { of, property, status: 'adopted', words, ...changes };
  const id = `new-${of}-${property}-a1`;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [`claim.${id}.${name}`, value]));
}

type Example = Pick<KindExample, 'id' | 'made' | 'corrected'>;

const examples = {
  designation: {
    id: 'ofac-2026-11-12',
    made: {
      'designation.authority': 'ofac',
      'designation.titleAr': 'إدراج شبكة مرفأ نوريا',
      'designation.titleEn': 'Listing of the Noria harbour network',
      'designation.date': '12 November 2026',
      'designation.programmeAr': 'أمر نوريا 7',
      'designation.programmeEn': 'Noria Order 7',
      'designation.legalBasisAr': 'القرار 12 لمجلس مرافئ نوريا',
      'designation.legalBasisEn': 'Resolution 12 of the Noria Harbour Council',
      'designation.targetCount': '2',
      'target.1.kind': 'entity',
      'target.1.nameEn': 'Noria Lighterage Company',
      'target.1.country': 'IQ',
      'target.1.words': 'the Noria Lighterage Company',
      'target.1.status': 'active',
      'target.1.checkedOn': '2026-11-20',
      'target.1.statusWords': 'remains on the list',
      'target.2.kind': 'person',
      'target.2.nameAr': 'سليم الهادر',
      'target.2.words': 'سليم الهادر',
      ...claim('designation', 'date', 'today, 12 November 2026,'),
      ...claim('designation', 'programme', 'under Noria Order 7'),
      ...claim('designation', 'legal-basis', 'pursuant to Resolution 12'),
      ...claim('designation', 'target-count', 'two targets'),
    },
    corrected: { 'target.2.nameEn': 'Salim al-Hadir', 'target.2.words': 'سليم الهادر (Salim al-Hadir)' },
  },
  party: {
    id: 'qx',
    made: {
      'party.code': 'qx',
      'party.kind': 'state',
      'party.nameAr': 'كالدرينا',
      'party.nameEn': 'Quldrenia',
      'party.variantsEn': 'Republic of Quldrenia',
      ...cite(1, 'Quldrenia joined'),
    },
    corrected: { 'party.variantsEn': 'Republic of Quldrenia, Old Quldrenia', ...cite(5001, 'Old Quldrenia') },
  },
  place: {
    id: 'port-zemira',
    made: {
      'place.nameAr': 'مرفأ زميرة',
      'place.nameEn': 'Port Zemira',
      'place.country': 'IT',
      ...cite(1, 'in Port Zemira'),
    },
    corrected: { 'place.variantsEn': 'Zemira Harbour', ...cite(5001, 'Zemira Harbour') },
  },
  topic: {
    id: 'river-tolls',
    made: {
      'topic.facet': 'source_of_funds',
      'topic.labelAr': 'مكوس الأنهار',
      'topic.labelEn': 'River tolls',
      'topic.definitionAr': 'ما يُجبى من المراكب في الأنهار.',
      'topic.definitionEn': 'What is taken from boats on rivers.',
      ...cite(1, 'tolls on the river'),
    },
    corrected: { 'topic.labelEn': 'Tolls on rivers', ...cite(5001, 'tolls on rivers') },
  },
  body: {
    id: 'lantern-working-group',
    made: {
      'body.kind': 'working_group',
      'body.nameAr': 'فريق القناديل',
      'body.nameEn': 'Lantern Working Group',
      'body.established': '2026-05',
      'name.1.name': 'Lantern Panel',
      'name.1.lang': 'en',
      'name.1.use': 'former',
      'name.1.period': '2024/2025',
      'name.1.words': 'then called the Lantern Panel',
      ...claim('body', 'name', 'the Lantern Working Group'),
      ...claim('body', 'established', 'founded in May 2026'),
    },
    corrected: { 'name.1.period': '2024/2026', 'name.1.words': 'the Lantern Panel until 2026' },
  },
  membership: {
    id: 'cifg/my/member',
    made: {
      'membership.body': 'cifg',
      'membership.party': 'MY',
      'membership.role': 'member',
      'membership.knownFrom': '2026-11-12',
      ...claim('membership', 'known-from', 'with the members, on 12 November 2026'),
    },
    corrected: {
      'membership.joined': '2026-10-01',
      ...claim('membership', 'joined', 'joined on 1 October 2026'),
    },
  },
  plan: {
    id: 'plan-cifg-2027-04',
    made: {
      'plan.body': 'cifg',
      'plan.date': '2027-04',
      'plan.country': 'Italy',
      'plan.announcedAt': 'cifg-12',
      'plan.asSaid': 'will meet in Italy in April 2027',
    },
    corrected: { 'plan.asSaid': 'will meet in Italy in April 2027, it was said', 'plan.source': 'this-draft' },
  },
  gap: {
    id: 'gap-cifg-24',
    made: {
      'gap.body': 'cifg',
      'gap.ordinal': '24',
      'gap.kind': 'no_record',
      'gap.window': '2026-01/2026-06',
      'gap.knownAr': 'لا يُعرف عنه شيء.',
      'gap.knownEn': 'Nothing is known of it.',
      ...cite(1, 'after the twenty-fourth'),
    },
    corrected: { 'gap.window': '2026-01/2026-05', ...cite(5001, 'by May') },
  },
  concept: {
    id: 'lantern-levy',
    made: {
      'concept.kind': 'term',
      'label.1.text': 'Lantern levy',
      'label.1.lang': 'en',
      'label.1.kind': 'preferred',
      'label.1.words': 'the so-called lantern levy',
      'label.2.text': 'جباية القناديل',
      'label.2.lang': 'ar',
      'label.2.kind': 'preferred',
      'label.2.words': 'جباية القناديل',
    },
    corrected: {
      'label.5001.text': 'lamp levy',
      'label.5001.lang': 'en',
      'label.5001.kind': 'variant',
      'label.5001.words': 'or lamp levy',
    },
  },
} satisfies Partial<Record<PartType, Example>>;

export type OtherKind = keyof typeof examples;

export const otherKinds = Object.keys(examples) as OtherKind[];

const folders: Record<OtherKind, string> = {
  designation: 'designations',
  party: 'parties',
  place: 'places',
  topic: 'topics',
  body: 'bodies',
  membership: 'memberships',
  plan: 'plans',
  gap: 'gaps',
  concept: 'concepts',
};

/** The verbs of a noun are found by their names. */
async function verbOf(step: 'withdraw' | 'reinstate', kind: OtherKind): Promise<Verb<{ version: number }>> {
  const name = `${step}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const path = `/lib/editing/${folders[kind]}/${step}-${kind}.ts`;
  return (await import(/* @vite-ignore */ path))[name];
}

export async function exampleOf(kind: OtherKind): Promise<KindExample> {
  const { made, ...example } = examples[kind];
  return {
    ...example,
    made,
    withdraw: await verbOf('withdraw', kind),
    reinstate: await verbOf('reinstate', kind),
  };
}
