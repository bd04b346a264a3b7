import { describe, expect, it } from 'vitest';
import { soundKeys } from '@/lib/language/names/sound-key';

function soundAlike(latin: string, arabic: string): boolean {
  const keys = soundKeys(arabic);
  return soundKeys(latin).some((key) => keys.includes(key));
}

describe('the sound of a name', () => {
  it.each([
    ['khojali', 'خوجلي'],
    ['guzel', 'غوزيل'],
    ['nashwan', 'نشوان'],
    ['adham', 'ادهم'],
    ['fatimah', 'فاطمة'],
    ['murtaza', 'مرتضى'],
    ['meqdad', 'مقداد'],
    ['waleed', 'وليد'],
    ['yusuf', 'يوسف'],
    ['express', 'اكسبرس'],
    ['charara', 'شرارة'],
  ])('%s is that of %s', (latin, arabic) => {
    expect(soundAlike(latin, arabic)).toBe(true);
  });

  it.each([
    ['halima', 'سليمة'],
    ['nashwan', 'رضوان'],
    ['bilal', 'جلال'],
    ['faruk', 'طارق'],
  ])('%s is not that of %s', (latin, arabic) => {
    expect(soundAlike(latin, arabic)).toBe(false);
  });

  it('is nothing for a word without consonants', () => {
    expect(soundKeys('aie')).toEqual([]);
    expect(soundKeys('اا')).toEqual([]);
  });
});
