import { writeParties } from '@/lib/editing/bundled/rows/write-names';
import { kindOf } from '@/lib/editing/drafts/parts/kind-of';
import { indexParty } from '@/lib/editing/parties/index-party';
import { findParty } from '@/lib/editing/parties/party-record';
import { toPartyPayload } from './party-payload';
import { readParty } from './read-party';

export const partyKind = kindOf<'party'>({
  type: 'party',
  find: findParty,
  toPayload: toPartyPayload,
  read: readParty,
  idOf: ({ id }) => id,
  write: writeParties,
  index: indexParty,
});
