import { describe, expect, it } from 'vitest';
import { findHeldProof } from '@/lib/records/sources/held-proof';
import { testDatabase } from '@/tests/support/database';
import { gazette, newPart, publishParts } from '@/tests/support/parts';

const { db } = await testDatabase('loaded');

describe('the text of a source that the record has', () => {
  it('is found with its first paragraph that has the name, or by its statement alone', async () => {
    await publishParts({
      source: newPart(gazette({ 'source.id': 'harbour-22' })),
      statement: newPart({
        'statement.id': 'harbour-1',
        'statement.kind': 'joint_statement',
        'statement.titleEn': 'Statement of the harbours',
        'statement.titleAr': 'بيان الموانئ',
      }),
      text: newPart({
        'text.lang': 'en',
        'text.standing': 'official',
        'text.rights': 'us_federal',
        'text.extent': 'full',
        'paragraph.1': 'The harbours met.',
        'paragraph.1.kind': 'paragraph',
        'paragraph.1.slots': '',
        'paragraph.2': 'Sorvane joined them.',
        'paragraph.2.kind': 'paragraph',
        'paragraph.2.slots': '',
      }),
    });
    expect(await findHeldProof('harbour-22', ['Sorvane'])).toEqual({ statement: 'harbour-1', slot: 'p2' });
    expect(await findHeldProof('harbour-22', ['Liskarra'])).toEqual({ statement: 'harbour-1', slot: null });
    const other = await db.source.findFirstOrThrow({ where: { texts: { none: {} } } });
    expect(await findHeldProof(other.publicId, ['Sorvane'])).toBeNull();
  });
});
