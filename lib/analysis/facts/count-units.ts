import { makeVocabulary } from '@/lib/language/vocabulary';

/** What a number counts. States and members may stand for each other; nothing else may. */
export type CountUnit =
  | 'states'
  | 'members'
  | 'observers'
  | 'organizations'
  | 'delegations'
  | 'people'
  | 'groups'
  | 'targets'
  | 'meetings'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | 'hours'
  | 'percent'
  | 'dollars'
  | 'euros'
  | 'projects';

const words: [CountUnit, string][] = [
  ['states', 'state states country countries nation nations دولة دول الدول بلد بلدا بلدان بلاد'],
  ['members', 'member members عضو عضوا أعضاء الأعضاء عضوية'],
  ['observers', 'observer observers مراقب مراقبا مراقبين مراقبون مراقبي'],
  ['organizations', 'organization organizations organisation organisations institution institutions'],
  ['organizations', 'منظمة منظمات مؤسسة مؤسسات هيئة هيئات'],
  ['delegations', 'delegation delegations وفد وفدا وفود'],
  ['people', 'people person persons participants participant experts expert representatives representative officials'],
  [
    'people',
    'delegates شخص شخصا أشخاص مشارك مشاركا مشاركين مشاركون خبير خبيرا خبراء ممثل ممثلا ممثلين ممثلي مسؤولا مندوبا',
  ],
  ['groups', 'group groups committee committees team teams مجموعة مجموعات لجنة لجان فريق فرق'],
  ['targets', 'individuals individual entities entity companies company targets target firms'],
  ['targets', 'فرد فردا أفراد كيان كيانا كيانات شركة شركات هدف هدفا أهداف'],
  ['meetings', 'meeting meetings session sessions اجتماع اجتماعا اجتماعات جلسة جلسات'],
  ['days', 'day days يوم يوما أيام'],
  ['weeks', 'week weeks أسبوع أسبوعا أسابيع'],
  ['months', 'month months شهر شهرا أشهر شهور'],
  ['years', 'year years سنة سنوات عام عاما أعوام'],
  ['hours', 'hour hours ساعة ساعات'],
  ['percent', 'percent بالمئة بالمائة'],
  ['dollars', 'dollar dollars دولار دولارا دولارات'],
  ['euros', 'euro euros يورو'],
  ['projects', 'project projects مشروع مشروعا مشاريع مشروعات'],
];

export const unitVocabulary = makeVocabulary<CountUnit>([
  ['percent', ['per cent', 'في المئة', 'في المائة', 'بالمئة', 'بالمائة']],
  ['members', ['دولة عضو', 'دولة عضوا', 'دول أعضاء']],
  ...words.map(([unit, forms]): [CountUnit, string[]] => [unit, forms.split(' ')]),
]);

/** Arabic says two of a thing by the ending of its noun. */
export const dualVocabulary = makeVocabulary<CountUnit>([
  ['states', ['دولتان', 'دولتين', 'دولتا', 'دولتي', 'بلدان اثنان', 'بلدين']],
  ['members', ['عضوان', 'عضوين']],
  ['observers', ['مراقبان']],
  ['organizations', ['منظمتان', 'منظمتين', 'مؤسستان', 'مؤسستين', 'هيئتان', 'هيئتين']],
  ['delegations', ['وفدان', 'وفدين']],
  ['people', ['شخصان', 'شخصين', 'خبيران', 'مشاركان', 'مسؤولان', 'مسؤولين اثنين']],
  ['groups', ['مجموعتان', 'مجموعتين', 'لجنتان', 'لجنتين', 'فريقان', 'فريقين']],
  ['targets', ['فردان', 'فردين', 'كيانان', 'كيانين', 'شركتان', 'شركتين', 'هدفان', 'هدفين']],
  ['meetings', ['اجتماعان', 'اجتماعين', 'جلستان', 'جلستين']],
  ['days', ['يومان', 'يومين']],
  ['weeks', ['أسبوعان', 'أسبوعين']],
  ['months', ['شهران', 'شهرين']],
  ['years', ['سنتان', 'سنتين', 'عامان', 'عامين']],
  ['hours', ['ساعتان', 'ساعتين']],
  ['projects', ['مشروعان', 'مشروعين']],
]);

const parties = new Set<CountUnit | null>(['states', 'members']);

/** An unnamed unit may be any. */
export function areSameUnit(a: CountUnit | null, b: CountUnit | null): boolean {
  return a === null || b === null || a === b || (parties.has(a) && parties.has(b));
}
