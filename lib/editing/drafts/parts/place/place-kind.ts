import { writePlaces } from '@/lib/editing/bundled/rows/write-names';
import { kindOf } from '@/lib/editing/drafts/parts/kind-of';
import { indexPlace } from '@/lib/editing/places/index-place';
import { findPlace } from '@/lib/editing/places/place-record';
import { toPlacePayload } from './place-payload';
import { readPlace } from './read-place';

export const placeKind = kindOf<'place'>({
  type: 'place',
  find: findPlace,
  toPayload: toPlacePayload,
  read: readPlace,
  idOf: ({ id }) => id,
  write: writePlaces,
  index: indexPlace,
});
