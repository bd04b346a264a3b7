import { describe, expect, it } from 'vitest';
import { alarmsIn, type NamedBody } from '@/lib/desk/review/term-alarms';
import { bilingual } from '@/lib/records/bilingual';

const body = (id: string, parent: string | null, names: NamedBody['names']): NamedBody => ({
  id,
  parent,
  name: bilingual(null, id),
  names,
});

const bodies = [
  body('union', null, [{ name: 'The Lantern Union', period: null }]),
  body('lamps', 'union', [
    { name: 'Lantern Finance Group', period: '2018/..' },
    { name: 'Counter-Lantern Group', period: '2015/2016' },
    { name: 'مجموعة مكافحة القناديل', period: null },
  ]),
  body('task-force', null, [{ name: 'مجموعة العمل المالي', period: null }]),
];

const kindsIn = (words: string, date: string | null = null, field = 'meeting.noteAr') =>
  alarmsIn([{ field, words }], { own: 'lamps', date, bodies }).map((alarm) => [alarm.kind, alarm.words]);

describe('an alarm of a name', () => {
  it('is raised where another body is named, or nearly', () => {
    expect(kindsIn('اجتمعت ومجموعة العمل المالية في المرفأ')).toEqual([['other', 'ومجموعة العمل المالية']]);
    const named = [['other', 'مجموعة العمل المالي']];
    expect(kindsIn('اجتماع مجموعة العمل المالي في المرفأ', null, 'meeting.titleAr')).toEqual(named);
  });

  it('is none of another body that a note names rightly', () => {
    expect(kindsIn('اجتمعت مجموعة العمل المالي في المرفأ')).toEqual([]);
    expect(kindsIn('اجتمعت ومجموعة العمل المالي في المرفأ')).toEqual([]);
  });

  it('is none of a short form of its name', () => {
    const names = ['Lantern Group', 'Lantern Group of the Harbours'].map((name) => ({ name, period: null }));
    const said = [{ field: 'meeting.noteEn', words: 'The Lantern Group, or Lantern Group of the Harbours' }];
    expect(alarmsIn(said, { own: 'lamps', date: null, bodies: [body('lamps', null, names)] })).toEqual([]);
  });

  it('is none of the bodies above it, nor of its own name', () => {
    expect(kindsIn('The Lantern Union welcomed the Lantern Finance Group')).toEqual([]);
    expect(kindsIn('اجتمعت مجموعة مكافحة القناديل')).toEqual([]);
  });

  it('is raised where the body is called by two names, once for each', () => {
    const words = 'The Lantern Finance Group, the Counter-Lantern Group and the Counter-Lantern Group';
    expect(kindsIn(words)).toEqual([['mixed', 'Counter-Lantern Group']]);
  });

  it('is raised where a name is used outside its period, and not where nobody knows when', () => {
    expect(kindsIn('the Counter-Lantern Group', '2021-03')).toEqual([['outside', 'Counter-Lantern Group']]);
    expect(kindsIn('the Counter-Lantern Group', '2016')).toEqual([]);
    expect(kindsIn('the Counter-Lantern Group')).toEqual([]);
  });
});
