import type { WholeRecord } from '@/lib/exchange/whole/whole-record';
import { designationEntities } from './designation-entities';
import { type Entity, namesOf } from './entity';
import { meetingEntity, textEntities } from './meeting-entities';
import { bodyEntity, membershipEntities, partyEntity } from './party-entities';

/** The whole record in the model of FollowTheMoney, in the order of its ids. */
export function toEntities(record: WholeRecord): Entity[] {
  const partyByCode = new Map(record.parties.map(({ id, code }) => [code, id]));
  const bodies = new Map(record.bodies.map((body) => [body.id, body]));
  const textsOf = new Map(record.statements.map(({ id, texts }) => [id, texts.map((text) => text.id)]));
  const entities = [
    ...record.bodies.filter(({ name }) => namesOf(name).some((each) => each !== null)).map(bodyEntity),
    ...record.parties.map(partyEntity),
    ...record.members.flatMap(membershipEntities),
    ...record.meetings.map((meeting) => meetingEntity(meeting, (code) => partyByCode.get(code) ?? null)),
    ...record.statements.flatMap(textEntities),
    ...record.designations.flatMap((designation) => {
      const authority = bodies.get(designation.authority);
      return designationEntities({
        designation,
        authority: authority ? namesOf(authority.name) : [],
        documents: textsOf.get(designation.tie?.statement ?? '') ?? [],
      });
    }),
  ];
  return entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** One entity to a line. */
export function writeEntities(entities: Entity[]): string {
  return entities.map((each) => `${JSON.stringify(each)}\n`).join('');
}
