import { edtfBounds } from '@/lib/dates/edtf';
import { readEdtf } from '@/lib/dates/parse-edtf';
import { TargetKind, TargetStatus } from '@/lib/db/generated/enums';
import type { BundledDesignation } from '@/lib/editing/bundled/records-format';
import { targetFields } from '@/lib/editing/drafts/parts/fields/designation-fields';
import type { OpenPart } from '@/lib/editing/drafts/parts/kind-of';
import { readDate } from '@/lib/editing/drafts/parts/values/read-date';
import { readList } from '@/lib/editing/drafts/parts/values/read-list';
import { readName } from '@/lib/editing/drafts/parts/values/read-names';
import { evidenceOf, readEvidence, readRows, type TypedRow } from '@/lib/editing/drafts/parts/values/read-rows';
import { entry, fault, isUnchanged, readBoth, readChoice, readWords } from '@/lib/editing/drafts/parts/values/sheet';
import { numberAt } from '@/lib/editing/stored-record';

type Target = BundledDesignation['targets'][number];

const ofStatus = ['status', 'checkedOn', 'statusSource', 'statusWords'];
const ofName = targetFields.map(({ name }) => name).filter((name) => !ofStatus.includes(name));

/** The persons and entities that are listed, each with the words in which it is, and its status as somebody checked it. */
export function readTargets(open: OpenPart, given: number): Target[] {
  return readRows(open.sheet, 'target', given).map((row, index) => readTarget(open, row, index));
}

function readTarget(open: OpenPart, { at, number }: TypedRow, index: number): Target {
  const { sheet, known } = open;
  const name = { ar: readWords(sheet, at('nameAr'), 'short'), en: readWords(sheet, at('nameEn'), 'short') };
  const nameArOwn = readWords(sheet, at('nameArOwn'), 'short');
  const isNamed = ['nameAr', 'nameEn', 'nameArOwn'].some((last) => entry(sheet, at(last)) !== '');
  if (!isNamed) fault(sheet, at('nameEn'), 'targetName');
  if (name.ar !== null && nameArOwn !== null) fault(sheet, at('nameArOwn'), 'titleOwn');
  const isDue = ofName.some((last) => !isUnchanged(sheet, at(last)));
  return {
    kind: readChoice(sheet, at('kind'), TargetKind, true) ?? 'person',
    name,
    nameArOwn,
    aliases: readList(sheet, at('aliases')),
    weakAliases: readList(sheet, at('weakAliases')),
    possiblySameAs: readBoth(sheet, at('possiblySameAs'), 'short'),
    country: readName(sheet, at('country'), known, 'party'),
    ...numberAt(number, index),
    ...evidenceOf(readEvidence(sheet, { at, isDue }, open)),
    ...readStatus(open, at),
  };
}

/** A status was checked on a day and in a source; what nobody checked is unknown. */
function readStatus(
  open: OpenPart,
  at: TypedRow['at'],
): Pick<Target, 'status' | 'checkedOn' | 'statusSource' | 'statusWords'> {
  const { sheet } = open;
  const status = readChoice(sheet, at('status'), TargetStatus) ?? 'unknown';
  const checked = readDay(open, at('checkedOn'));
  const isTouched = ofStatus.some((last) => !isUnchanged(sheet, at(last)));
  const isSaid = status !== 'unknown' || ofStatus.slice(1).some((last) => entry(sheet, at(last)) !== '');
  if (!isSaid) return {};
  const isDue = isTouched && isSaid;
  if (isDue && entry(sheet, at('checkedOn')) === '') fault(sheet, at('checkedOn'), 'statusUnchecked');
  const names = { source: 'statusSource', words: 'statusWords' };
  const { source, words } = readEvidence(sheet, { at, isDue }, open, names);
  return {
    ...(status !== 'unknown' && { status }),
    ...(checked !== null && { checkedOn: checked }),
    ...(source !== null && { statusSource: source }),
    ...(words !== null && { statusWords: words }),
  };
}

/** One day, which has come. */
function readDay({ sheet }: OpenPart, name: string): string | null {
  const edtf = readDate(sheet, name, { isBounded: true });
  if (edtf === null || isUnchanged(sheet, name)) return edtf;
  const { earliest, latest } = edtfBounds(readEdtf(edtf));
  if (earliest === null || earliest !== latest || edtf !== earliest) return fault(sheet, name, 'oneDay');
  // A day later: at the other end of the world it may be tomorrow already.
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  return earliest > tomorrow ? fault(sheet, name, 'checkedInFuture') : earliest;
}
