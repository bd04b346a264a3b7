import { describe, expect, it } from 'vitest';
import { OrdinalText, PlaceText } from '@/components/records/meetings/meeting-label';
import { makeMeeting } from '@/tests/support/make-records';
import { readAs } from '@/tests/support/render';

describe('what a list says of a meeting', () => {
  it('marks a number or a place that is inferred, and no other', () => {
    const inferred = makeMeeting({ ordinalScope: 'year', unconfirmed: ['ordinalScope', 'country'] });
    expect(readAs('en', <OrdinalText meeting={inferred} />)).toBe('No. 3 of its year unconfirmed');
    expect(readAs('en', <PlaceText meeting={inferred} />)).toBe('Seaport unconfirmed');
    expect(readAs('ar', <PlaceText meeting={inferred} />)).toBe('بندر غير مؤكد');
    expect(readAs('en', <OrdinalText meeting={makeMeeting()} />)).toBe('No. 3');
    expect(readAs('en', <PlaceText meeting={makeMeeting({ unconfirmed: ['edtf'] })} />)).toBe('Seaport');
  });

  it('gives a meeting at a distance no place, and says why', () => {
    const remote = makeMeeting({ place: null, mode: 'virtual' });
    expect(readAs('en', <PlaceText meeting={remote} />)).toBe('held remotely');
    expect(readAs('ar', <PlaceText meeting={remote} />)).toBe('عُقد عن بُعد');
    expect(readAs('en', <PlaceText meeting={makeMeeting({ place: null, mode: null })} />)).toBe('place not known');
  });
});
