import { createHash } from 'node:crypto';
import type { ItemOf } from '@/lib/exchange/api/nouns';
import { type Entity, entity, namesOf, prefixesOf } from './entity';
import { documentId } from './meeting-entities';
import { countryOf } from './party-entities';

type Designation = ItemOf<'designations'>;
type Target = Designation['targets'][number];

type Named = { designation: Designation; authority: (string | null)[]; documents: string[] };

/**
 * Whom a designation names, each with a sanction of its own. Only names that a source prints are names; the topic of a sanction is
 * for those who were found listed when that was last checked. `documents`: the ids of the texts of the statement that names them.
 */
export function designationEntities({ designation, authority, documents }: Named): Entity[] {
  const seen = new Map<string, number>();
  return designation.targets.flatMap((target) => {
    const names = namesOf(target.name);
    if (names.every((name) => name === null)) return [];
    const key = JSON.stringify([designation.id, ...names]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const mark = createHash('sha256').update(`${key} ${nth}`).digest('hex').slice(0, 12);
    const id = `target-${designation.id}-${mark}`;
    const mentions = designation.tie?.strength === 'named-in-statement' ? documents : [];
    return [
      targetEntity(id, target),
      sanctionEntity(`sanction-${designation.id}-${mark}`, { id, target, designation, authority, mentions }),
      ...mentions.map((text) =>
        entity(`mention-${designation.id}-${mark}-${documentId(text)}`, 'Documentation', {
          document: documentId(text),
          entity: id,
          role: 'named',
        }),
      ),
    ];
  });
}

function targetEntity(id: string, target: Target): Entity {
  return entity(id, target.kind === 'person' ? 'Person' : 'LegalEntity', {
    name: namesOf(target.name),
    alias: target.aliases,
    weakAlias: target.weakAliases,
    country: countryOf(target.country),
    topics: target.status === 'active' ? 'sanction' : null,
  });
}

type Sanctioned = {
  id: string;
  target: Target;
  designation: Designation;
  authority: (string | null)[];
  mentions: string[];
};

function sanctionEntity(id: string, { id: of, target, designation, authority, mentions }: Sanctioned): Entity {
  const { date, programme, legalBasis, title } = designation;
  return entity(id, 'Sanction', {
    entity: of,
    authority,
    program: [...namesOf(title), ...namesOf(programme), ...(legalBasis ? namesOf(legalBasis) : [])],
    listingDate: prefixesOf(date.unconfirmed ? null : date.edtf).start,
    status: target.status,
    sourceUrl: designation.sources.map(({ url }) => url),
    proof: mentions.map(documentId),
  });
}
