import { choice, line, record, words } from './controls';
import type { FieldDesign, FieldGroup, PartName } from './field-design';

const date = { kind: 'date' } as const;
const number = { kind: 'number' } as const;
const plain = { kind: 'plain' } as const;
const check = { kind: 'check' } as const;
const parties = { kind: 'names', list: 'parties' } as const;
const party = { kind: 'name', list: 'parties' } as const;
const place = { kind: 'name', list: 'places' } as const;

const id: FieldDesign = { name: 'id', control: line(), isOnlyNew: true };
/** That a name which is like that of another record is meant; it is shown once there is one. */
const sameName: FieldDesign = { name: 'sameName', control: check };

const evidence: FieldGroup = {
  name: 'evidence',
  fields: [
    { name: 'sources', control: { kind: 'names', list: 'sources' }, isRequired: true },
    { name: 'confidence', control: choice('confidence') },
  ],
};

const cites: FieldGroup = { name: 'cites', fields: [] };

const notes: FieldDesign[] = [
  { name: 'noteAr', control: words('ar') },
  { name: 'noteEn', control: words('en') },
];

/** The fields of the parts that are no part of an event. */
export const otherParts: Record<Exclude<PartName, 'source' | 'meeting' | 'statement' | 'text'>, FieldGroup[]> = {
  designation: [
    {
      name: 'listing',
      fields: [
        id,
        { name: 'authority', control: record('bodies'), isRequired: true },
        { name: 'titleAr', control: line('ar'), isRequired: true },
        { name: 'titleEn', control: line('en'), isRequired: true },
        { name: 'date', control: date, property: 'date' },
        { name: 'round', control: number, property: 'round' },
        { name: 'programmeAr', control: line('ar'), isRequired: true },
        { name: 'programmeEn', control: line('en'), property: 'programme', isRequired: true },
        { name: 'legalBasisAr', control: line('ar') },
        { name: 'legalBasisEn', control: line('en'), property: 'legal-basis' },
        { name: 'targetCount', control: number, property: 'target-count' },
        { name: 'targetCountNoteAr', control: words('ar') },
        { name: 'targetCountNoteEn', control: words('en') },
      ],
    },
    { name: 'targets', fields: [] },
    {
      name: 'announced',
      fields: [
        { name: 'tie', control: choice('tie', true) },
        { name: 'meeting', control: record('meetings', true) },
        { name: 'statement', control: record('statements', true) },
        { name: 'tieBasisAr', control: words('ar') },
        { name: 'tieBasisEn', control: words('en') },
      ],
    },
    { name: 'topics', fields: [{ name: 'topics', control: { kind: 'names', list: 'topics' } }] },
    { name: 'ours', fields: notes },
    { ...evidence, fields: [...evidence.fields, { name: 'unconfirmed', control: { kind: 'fields' } }] },
  ],
  membership: [
    {
      name: 'identity',
      fields: [
        { name: 'body', control: record('bodies'), isOnlyNew: true, isRequired: true },
        { name: 'party', control: party, isOnlyNew: true, isRequired: true },
        { name: 'role', control: choice('membershipRole'), isOnlyNew: true, isRequired: true },
      ],
    },
    {
      name: 'when',
      fields: [
        { name: 'knownFrom', control: date, property: 'known-from' },
        { name: 'joined', control: date, property: 'joined' },
        { name: 'left', control: date, property: 'left' },
        { name: 'ordinal', control: number, property: 'member-ordinal' },
      ],
    },
    { name: 'ours', fields: notes },
    evidence,
  ],
  party: [
    {
      name: 'identity',
      fields: [
        { name: 'code', control: line(), isOnlyNew: true, isRequired: true },
        { name: 'kind', control: choice('partyKind'), isRequired: true },
        { name: 'nameAr', control: line('ar'), isRequired: true },
        { name: 'nameEn', control: line('en'), isRequired: true },
        sameName,
        { name: 'acronym', control: plain },
        { name: 'variantsAr', control: line('ar') },
        { name: 'variantsEn', control: line('en') },
        { name: 'wrongFormsAr', control: line('ar') },
      ],
    },
    cites,
  ],
  body: [
    {
      name: 'identity',
      fields: [
        id,
        { name: 'kind', control: choice('bodyKind') },
        { name: 'nameAr', control: line('ar') },
        { name: 'nameEn', control: line('en'), property: 'name', isRequired: true },
        { name: 'nameArOwn', control: line('ar') },
        sameName,
        { name: 'acronym', control: plain },
        { name: 'parent', control: record('bodies', true) },
      ],
    },
    { name: 'names', fields: [] },
    {
      name: 'when',
      fields: [
        { name: 'established', control: date, property: 'established' },
        { name: 'establishedNoteAr', control: words('ar') },
        { name: 'establishedNoteEn', control: words('en') },
      ],
    },
    {
      name: 'present',
      fields: [
        { name: 'coLeads', control: parties, property: 'co-leads' },
        { name: 'coLeadsNoteAr', control: words('ar') },
        { name: 'coLeadsNoteEn', control: words('en') },
        { name: 'seat', control: place, property: 'seat' },
        { name: 'memberCount', control: number, property: 'member-count' },
        { name: 'memberCountQualifier', control: choice('qualifier') },
        { name: 'memberCountAsOf', control: date },
      ],
    },
    evidence,
  ],
  topic: [
    {
      name: 'identity',
      fields: [
        id,
        { name: 'facet', control: choice('topicFacet'), isRequired: true },
        { name: 'labelAr', control: line('ar'), isRequired: true },
        { name: 'labelEn', control: line('en'), isRequired: true },
        sameName,
        { name: 'definitionAr', control: words('ar'), isRequired: true },
        { name: 'definitionEn', control: words('en'), isRequired: true },
      ],
    },
    cites,
  ],
  concept: [
    {
      name: 'identity',
      fields: [
        id,
        { name: 'kind', control: choice('conceptKind'), isOnlyNew: true, isRequired: true },
        { name: 'ref', control: plain, isOnlyNew: true },
        sameName,
      ],
    },
    { name: 'labels', fields: [] },
  ],
  plan: [
    {
      name: 'identity',
      fields: [
        id,
        { name: 'body', control: record('bodies'), isRequired: true },
        { name: 'date', control: date, isRequired: true },
        { name: 'place', control: place },
        { name: 'country', control: party },
      ],
    },
    {
      name: 'announced',
      fields: [
        { name: 'announcedAt', control: record('meetings', true) },
        { name: 'heldAs', control: record('meetings', true) },
      ],
    },
    {
      name: 'evidence',
      fields: [
        { name: 'source', control: record('sources', true) },
        { name: 'asSaid', control: plain, isRequired: true },
      ],
    },
    { name: 'ours', fields: notes },
  ],
  gap: [
    {
      name: 'identity',
      fields: [
        { name: 'body', control: record('bodies'), isOnlyNew: true, isRequired: true },
        { name: 'ordinal', control: number, isOnlyNew: true, isRequired: true },
        { name: 'kind', control: choice('gapKind'), isRequired: true },
        { name: 'window', control: date, isRequired: true },
        { name: 'meeting', control: record('meetings', true) },
        { name: 'knownAr', control: words('ar'), isRequired: true },
        { name: 'knownEn', control: words('en'), isRequired: true },
      ],
    },
    cites,
  ],
  commitment: [
    {
      name: 'identity',
      fields: [
        id,
        { name: 'actorAr', control: line('ar'), isRequired: true },
        { name: 'actorEn', control: line('en'), isRequired: true },
        { name: 'whatAr', control: words('ar'), isRequired: true },
        { name: 'whatEn', control: words('en'), isRequired: true },
        { name: 'topic', control: record('topics', true) },
        { name: 'state', control: choice('commitmentState'), isRequired: true },
      ],
    },
    {
      name: 'made',
      fields: [
        { name: 'firstStatement', control: record('statements'), isRequired: true },
        { name: 'firstSlot', control: plain, isRequired: true },
        { name: 'quoteAr', control: words('ar') },
        { name: 'quoteEn', control: words('en') },
      ],
    },
    {
      name: 'repeated',
      fields: [
        { name: 'lastStatement', control: record('statements', true) },
        { name: 'lastSlot', control: plain },
      ],
    },
  ],
  place: [
    {
      name: 'identity',
      fields: [
        id,
        { name: 'nameAr', control: line('ar'), isRequired: true },
        { name: 'nameEn', control: line('en'), isRequired: true },
        sameName,
        { name: 'variantsAr', control: line('ar') },
        { name: 'variantsEn', control: line('en') },
        { name: 'country', control: party, isRequired: true },
      ],
    },
    cites,
  ],
};
