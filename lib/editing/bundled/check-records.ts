import type { BundledRecords, RecordFault } from './parse-records';
import type { BundledClaim, BundledMeeting } from './records-format';

type Noun = Exclude<keyof BundledRecords, 'memberships'>;

/** Says of one record, by its id, what is wrong with a field. */
type Complain = (record: string, field: string, problem: string) => void;

/** Every reference that leads nowhere, every id given twice, and every set of claims or counts that contradicts itself. */
export function checkRecords(records: BundledRecords): RecordFault[] {
  const faults: RecordFault[] = [];
  const complainOf =
    (file: string): Complain =>
    (record, field, problem) =>
      faults.push({ file, record, field, problem });
  const refer = referencesTo(records);

  checkIds(records, complainOf);
  checkNames(records, refer, complainOf);
  checkMeetings(records, refer, complainOf);
  checkStatements(records, refer, complainOf);
  checkDesignations(records, refer, complainOf);
  checkConcepts(records, refer, complainOf('vocabulary.json'));
  const ofCommitments = complainOf('commitments.json');
  for (const { id, topic, first, last } of records.commitments) {
    refer(ofCommitments, id, 'topic', 'topics', [topic]);
    refer(ofCommitments, id, 'first.statement', 'statements', [first.statement]);
    refer(ofCommitments, id, 'last.statement', 'statements', [last?.statement ?? null]);
  }
  return faults;
}

type Refer = (complain: Complain, record: string, field: string, noun: Noun, ids: (string | null)[]) => void;

function referencesTo(records: BundledRecords): Refer {
  const known = new Map<Noun, Set<string>>();
  for (const [noun, list] of Object.entries(records)) {
    if (noun !== 'memberships') known.set(noun as Noun, new Set((list as { id: string }[]).map(({ id }) => id)));
  }
  return (complain, record, field, noun, ids) => {
    for (const id of ids) {
      if (id !== null && !known.get(noun)?.has(id))
        complain(record, field, `names ${id}, which is not among the ${noun}`);
    }
    const repeated = ids.find((id, index) => id !== null && ids.indexOf(id) !== index);
    if (repeated) complain(record, field, `names ${repeated} twice`);
  };
}

function checkIds(records: BundledRecords, complainOf: (file: string) => Complain): void {
  for (const [noun, list] of Object.entries(records)) {
    if (noun === 'memberships') continue;
    const seen = new Set<string>();
    for (const { id } of list as { id: string }[]) {
      if (seen.has(id)) complainOf(noun)(id, 'id', 'is given twice');
      seen.add(id);
    }
  }
  const claims = [records.bodies, records.meetings, records.statements, records.designations].flat();
  const claimed = new Set<string>();
  for (const { id } of claims.flatMap((record) => record.claims)) {
    if (claimed.has(id)) complainOf('claims')(id, 'id', 'is given twice');
    claimed.add(id);
  }
}

function checkNames(records: BundledRecords, refer: Refer, complainOf: (file: string) => Complain): void {
  const ofPlaces = complainOf('places.json');
  for (const place of records.places) refer(ofPlaces, place.id, 'country', 'parties', [place.country]);

  const ofBodies = complainOf('bodies.json');
  for (const body of records.bodies) {
    refer(ofBodies, body.id, 'parent', 'bodies', [body.parent]);
    refer(ofBodies, body.id, 'coLeads', 'parties', body.coLeads);
    refer(ofBodies, body.id, 'seat', 'places', [body.seat]);
    refer(ofBodies, body.id, 'sources', 'sources', body.sources);
    if ((body.name.ar === null) === (body.nameArOwn === null)) {
      ofBodies(body.id, 'name.ar', 'is to be published or our own, one of the two');
    }
    checkClaims(body.id, body.claims, refer, ofBodies);
  }

  const ofMemberships = complainOf('memberships.json');
  const seen = new Set<string>();
  for (const membership of records.memberships) {
    const name = `${membership.body}/${membership.party}`;
    refer(ofMemberships, name, 'body', 'bodies', [membership.body]);
    refer(ofMemberships, name, 'party', 'parties', [membership.party]);
    refer(ofMemberships, name, 'sources', 'sources', membership.sources);
    if (seen.has(`${name}/${membership.role}`)) ofMemberships(name, 'role', 'is given twice');
    seen.add(`${name}/${membership.role}`);
  }
}

const namedBy = { body: 'bodies', party: 'parties', place: 'places', topic: 'topics' } as const;

function checkConcepts({ vocabulary }: BundledRecords, refer: Refer, complain: Complain): void {
  for (const { id, kind, ref, labels } of vocabulary) {
    if (kind in namedBy) refer(complain, id, 'ref', namedBy[kind as keyof typeof namedBy], [ref]);
    else if (ref !== null) complain(id, 'ref', `is given, and a ${kind} is no record`);
    const seen = new Set<string>();
    for (const { lang, text } of labels) {
      if (seen.has(`${lang} ${text}`)) complain(id, 'labels', `has ${text} twice`);
      seen.add(`${lang} ${text}`);
    }
  }
}

function checkMeetings(records: BundledRecords, refer: Refer, complainOf: (file: string) => Complain): void {
  const numbered = new Set<string>();
  for (const meeting of records.meetings) {
    const complain = complainOf(`meetings/${meeting.body}.json`);
    refer(complain, meeting.id, 'body', 'bodies', [meeting.body]);
    refer(complain, meeting.id, 'place', 'places', [meeting.place]);
    refer(complain, meeting.id, 'country', 'parties', [meeting.country]);
    refer(complain, meeting.id, 'hosts', 'parties', meeting.hosts);
    refer(complain, meeting.id, 'coChairs', 'parties', meeting.coChairs);
    refer(
      complain,
      meeting.id,
      'participants',
      'parties',
      meeting.participants.map(({ party }) => party),
    );
    refer(complain, meeting.id, 'topics', 'topics', meeting.topics);
    refer(complain, meeting.id, 'sources', 'sources', meeting.sources);
    for (const { source } of meeting.counts) refer(complain, meeting.id, 'counts', 'sources', [source]);
    checkFigures(meeting, complain);
    checkClaims(meeting.id, meeting.claims, refer, complain);
    if (meeting.ordinalScope !== 'series') continue;
    const number = `${meeting.body} ${meeting.ordinal}`;
    if (numbered.has(number)) complain(meeting.id, 'ordinal', `is given twice within ${meeting.body}`);
    numbered.add(number);
  }
  for (const plan of records.plans) {
    const complain = complainOf('plans.json');
    refer(complain, plan.id, 'body', 'bodies', [plan.body]);
    refer(complain, plan.id, 'announcedAt', 'meetings', [plan.announcedAt]);
    refer(complain, plan.id, 'heldAs', 'meetings', [plan.heldAs]);
    refer(complain, plan.id, 'place', 'places', [plan.place]);
    refer(complain, plan.id, 'country', 'parties', [plan.country]);
    refer(complain, plan.id, 'source', 'sources', [plan.source]);
  }
  for (const gap of records.gaps) {
    refer(complainOf('gaps.json'), gap.id, 'body', 'bodies', [gap.body]);
    refer(complainOf('gaps.json'), gap.id, 'meeting', 'meetings', [gap.meeting]);
  }
}

function checkFigures(meeting: BundledMeeting, complain: Complain): void {
  if (meeting.counts.filter((count) => count.isHeadline).length > 1) {
    complain(meeting.id, 'counts', 'has more than one headline');
  }
  for (const claim of meeting.claims) {
    if (claim.count === undefined) continue;
    const count = meeting.counts[claim.count - 1];
    const isSame =
      count !== undefined &&
      claim.value.kind === 'count' &&
      claim.value.value === count.value &&
      claim.value.basis === count.basis &&
      claim.value.unit === count.unit &&
      claim.value.qualifier === count.qualifier;
    if (!isSame) complain(meeting.id, claim.id, `does not say what count ${claim.count} says`);
  }
}

function checkStatements(records: BundledRecords, refer: Refer, complainOf: (file: string) => Complain): void {
  const complain = complainOf('statements.json');
  for (const statement of records.statements) {
    refer(complain, statement.id, 'meeting', 'meetings', [statement.meeting]);
    refer(
      complain,
      statement.id,
      'texts',
      'sources',
      statement.texts.map(({ source }) => source),
    );
    const slugs = statement.texts.map(({ slug }) => slug);
    if (new Set(slugs).size < slugs.length) complain(statement.id, 'texts', 'has two texts of one slug');
    checkClaims(statement.id, statement.claims, refer, complain);
  }
}

function checkDesignations(records: BundledRecords, refer: Refer, complainOf: (file: string) => Complain): void {
  const complain = complainOf('designations.json');
  for (const designation of records.designations) {
    refer(complain, designation.id, 'authority', 'bodies', [designation.authority]);
    refer(complain, designation.id, 'meeting', 'meetings', [designation.meeting]);
    refer(complain, designation.id, 'statement', 'statements', [designation.statement]);
    refer(complain, designation.id, 'topics', 'topics', designation.topics);
    refer(complain, designation.id, 'sources', 'sources', designation.sources);
    for (const target of designation.targets) refer(complain, designation.id, 'targets', 'parties', [target.country]);
    checkClaims(designation.id, designation.claims, refer, complain);
  }
}

function checkClaims(record: string, claims: BundledClaim[], refer: Refer, complain: Complain): void {
  const adopted = new Set<string>();
  const standing = claims.filter(({ status }) => status === 'both_stand').map(({ property }) => property);
  for (const claim of claims) {
    refer(complain, record, claim.id, 'sources', claim.sources);
    if (claim.value.kind === 'place') refer(complain, record, claim.id, 'places', [claim.value.place]);
    if (claim.value.kind === 'parties')
      refer(
        complain,
        record,
        claim.id,
        'parties',
        claim.value.codes.map((code) => code.toLowerCase()),
      );
    if (claim.status !== 'open' && claim.reason === null) complain(record, claim.id, 'is decided without a reason');
    if (claim.reason !== null && (claim.reason.ar === null || claim.reason.en === null)) {
      complain(record, claim.id, 'has its reason in one language only');
    }
    if (claim.status === 'both_stand' && standing.filter((property) => property === claim.property).length < 2) {
      complain(record, claim.id, `is the only claim on ${claim.property} that stands beside others`);
    }
    if (claim.status !== 'adopted') continue;
    if (adopted.has(claim.property)) complain(record, claim.id, `is the second adopted claim on ${claim.property}`);
    adopted.add(claim.property);
  }
}
