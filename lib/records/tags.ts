/**
 * The tags of cached answers. A query tags its answer before it asks, so that an absence is tagged too; a change names
 * the tags of every answer that it may alter.
 */
export const tags = {
  /** The chain of changes itself: every write carries it. */
  history: 'history',
  /** What searches find, which can be written anew without a change of the record. */
  search: 'search',
  meetings: 'meetings',
  meeting: (id: string) => `meeting:${id}`,
  plans: 'plans',
  gaps: 'gaps',
  statements: 'statements',
  statement: (id: string) => `statement:${id}`,
  designations: 'designations',
  designation: (id: string) => `designation:${id}`,
  bodies: 'bodies',
  body: (id: string) => `body:${id}`,
  parties: 'parties',
  party: (id: string) => `party:${id}`,
  memberships: 'memberships',
  places: 'places',
  topics: 'topics',
  topic: (id: string) => `topic:${id}`,
  sources: 'sources',
  vocabulary: 'vocabulary',
  commitments: 'commitments',
};
