import { describe, expect, it } from 'vitest';
import { isOtherLanguage } from '@/lib/language/others/is-other-language';

describe('another language', () => {
  it.each([
    'Nous devons tarir les sources de financement du terrorisme',
    'financement du groupe terroriste Daech',
    'Los miembros se reunieron para combatir la financiación',
    'Il gruppo di lavoro si è riunito a Roma',
    'Die Mitglieder der Koalition sind entschlossen',
    'Terör örgütlerinin finansmanı ve kaynakları',
    'منابع مالی این گروه از کشورهای دیگر است',
    'داعش کے مالی وسائل کو ختم کرنا ہے',
    'Участники договорились перекрыть источники',
    '与会者一致同意切断资金来源',
    'המשתתפים הסכימו לייבש את מקורות המימון',
  ])('is told by its script and its small words: %s', (words) => {
    expect(isOtherLanguage(words)).toBe(true);
  });

  it.each([
    'Members agreed to cut the sources of funding',
    'depriving ISIS access international financial system',
    'Selselat al Thahab money exchange',
    'the group met in Côte d’Ivoire and said «tarir les sources»',
    'واتفق المشاركون على تجفيف منابع التمويل',
    'تجفیف منابع تمویل داعش الکبتاغون',
    'مجموعة مكافحة تمويل داعش CIFG',
    'Ahmed de la Cruz of Manila',
    '2253 1267 2368',
    'Bureau of Counterterrorism, Abu Dhabi',
  ])('is not seen in %s', (words) => {
    expect(isOtherLanguage(words)).toBe(false);
  });
});
