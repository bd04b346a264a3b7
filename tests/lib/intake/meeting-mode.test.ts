import { describe, expect, it } from 'vitest';
import { proposedValue, read } from '@/tests/support/intake';

const modeOf = (lead: string, sentence: string) => proposedValue(read(`${lead} ${sentence}`), 'meeting.mode');
const ar = (sentence: string) => modeOf('عقدت مجموعة مكافحة تمويل داعش اجتماعها الرابع.', sentence);
const en = (sentence: string) => modeOf('The Counter ISIS Finance Group held its fourth meeting.', sentence);

describe('how they met, told by how they took part', () => {
  it.each([
    'وشارك فيه حضورياً ثلاثة عشر عضواً من أعضائها العشرين ومراقب واحد.',
    'وشارك فيه حضورياً 19 وفداً.',
    'وشارك فيه ثلاثة عشر عضواً حضورياً.',
    'وشاركت فيه حضورياً وفود الأعضاء.',
    'وشارك فيه حضورياً ممثلون عن الأعضاء جميعاً.',
    'وشارك في أعماله وجاهياً ممثلو الأعضاء.',
    'وحضره وجاهياً الأعضاء جميعاً.',
    'واجتمع الأعضاء وجهاً لوجه.',
  ])('is in person in Arabic: %s', (sentence) => {
    expect(ar(sentence)).toBe('in-person');
  });

  it.each(['Thirteen of its twenty members and one observer were present in person.', 'The members met face to face.'])(
    'is in person in English: %s',
    (sentence) => {
      expect(en(sentence)).toBe('in-person');
    },
  );

  it('is virtual where all of them called in', () => {
    expect(ar('وشارك فيه عن بعد ممثلو الأعضاء كافة.')).toBe('virtual');
  });

  it.each([
    'وشارك فيه حضورياً وزير المالية.',
    'وشارك فيه حضورياً وزير مالية دولة عضو.',
    'وشارك فيه حضورياً ممثل الأمم المتحدة.',
    'وشاركت فيه حضورياً إيطاليا.',
    'وشارك فيه عن بعد وزير المالية.',
    'وشارك فيه عن بعد ثلاثة أعضاء.',
    'وشارك فيه عبر الاتصال المرئي مبعوث الأمم المتحدة.',
    'وشارك فيه حضورياً ثلاثة عشر عضواً، وعن بعد ثلاثة أعضاء.',
    'وشارك فيه ثلاثة عشر عضواً حضورياً وسبعة عن بعد.',
    'وشارك فيه ثلاثة عشر عضواً حضورياً والباقون عن بعد.',
  ])('is not told by one of them, or by a part of them: %s', (sentence) => {
    expect(ar(sentence)).toBeUndefined();
  });
});

it.each([
  'البيان المشترك الصادر عن الاجتماع الرابع عشر لمجموعة مكافحة تمويل داعش',
  'البيان المشترك الصادر عن الاجتماع الرابع والعشرين لمجموعة مكافحة تمويل داعش',
  'البيان الختامي الصادر عن الاجتماع السابع لمجموعة مكافحة تمويل داعش',
  'بيان مشترك صادر عن مجموعة مكافحة تمويل داعش',
])('the title names the issuer in Arabic as in English: %s', (title) => {
  const text = `${title}\n\nعقدت مجموعة مكافحة تمويل داعش اجتماعها في روما في 3 مايو 2026.`;
  expect(proposedValue(read(text), 'statement.issuer')).toBe('مجموعة مكافحة تمويل داعش');
});
