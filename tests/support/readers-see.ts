import { getBody } from '@/lib/records/bodies/bodies';
import { getDesignation } from '@/lib/records/designations/designations';
import { listGaps } from '@/lib/records/meetings/gaps';
import { getMeeting } from '@/lib/records/meetings/meetings';
import { getMember } from '@/lib/records/members/members';
import { listGlossary, listTerms } from '@/lib/records/vocabulary/glossary';
import { getTopic } from '@/lib/records/vocabulary/topics';
import type { OtherKind } from './kinds';

/** Whether what the public pages read has this record. */
export async function readersSee(kind: OtherKind, id: string): Promise<boolean> {
  switch (kind) {
    case 'designation':
      return (await getDesignation(id)) !== null;
    case 'party':
      return (await getMember(id)) !== null;
    case 'place':
      return (await listGlossary()).some((entry) => entry.kind === 'place' && entry.id === id);
    case 'topic':
      return (await getTopic(id)) !== null;
    case 'body':
      return (await getBody(id)) !== null;
    case 'membership': {
      const [body, party = '', role] = id.split('/');
      const member = await getMember(party);
      return (member?.memberships ?? []).some((own) => own.body.id === body && own.role === role);
    }
    case 'plan':
      return ((await getMeeting('cifg-12'))?.announced ?? []).some((plan) => plan.id === id);
    case 'gap':
      return (await listGaps()).some((gap) => gap.id === id);
    case 'concept':
      return (await listTerms()).some((entry) => entry.id === id);
  }
}
