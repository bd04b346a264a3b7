import { type PartName, partFields } from './part-fields';

/** Whether the values of a part have claims. */
export function isClaimed(type: PartName): boolean {
  return partFields[type].some(({ fields }) => fields.some(({ property }) => property !== undefined));
}
