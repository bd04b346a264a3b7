const ofClaims = { claims: 'meeting.disputes', sourced: 'meeting.sourced' } as const;

/** The message that heads each section of the page of an entry, by the area and the anchor of the section. */
const sectionKeys = {
  meetings: {
    ...ofClaims,
    gap: 'meeting.gapHere',
    summary: 'meeting.summary',
    topics: 'meeting.topics',
    statement: 'meeting.statement',
    figures: 'meeting.figures',
    plans: 'meeting.plans',
    designations: 'meeting.designations',
    notes: 'meeting.notes',
    sources: 'meeting.sources',
  },
  statements: {
    words: 'reading.words',
    texts: 'statement.texts',
    press: 'findings.press.title',
    differences: 'reading.notes',
    versions: 'reading.versions',
    sourced: 'meeting.sourced',
  },
  designations: {
    ...ofClaims,
    tie: 'designations.tie',
    targets: 'designations.targetsTitle',
    notes: 'designations.notes',
    sources: 'meeting.sources',
  },
  bodies: {
    ...ofClaims,
    meetings: 'bodies.meetingsHeading',
    plans: 'meeting.plans',
    figures: 'meeting.figures',
    names: 'bodies.names',
    citations: 'claim.citations',
    sources: 'meeting.sources',
  },
  members: {
    memberships: 'members.memberships',
    meetings: 'members.meetings',
    citations: 'claim.citations',
    sources: 'members.sources',
  },
  topics: {
    meetings: 'topics.said',
    designations: 'topics.designations',
    citations: 'claim.citations',
  },
} as const;

type Keys = typeof sectionKeys;
type SectionKey = { [Area in keyof Keys]: Keys[Area][keyof Keys[Area]] }[keyof Keys];

/** The message that heads a section of the page with this path. Null: the page has no such section. */
export function sectionKey(path: string, section: string): SectionKey | null {
  const [, area = '', , ...below] = path.split('/');
  if (below.length > 0 || !Object.hasOwn(sectionKeys, area)) return null;
  const own: Record<string, SectionKey> = sectionKeys[area as keyof Keys];
  return Object.hasOwn(own, section) ? (own[section] ?? null) : null;
}
