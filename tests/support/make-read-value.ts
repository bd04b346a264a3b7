import type { ReadValue } from '@/lib/desk/readings/readings';

/** A value that no rule found and nobody has decided. */
export function makeReadValue(changed: Partial<ReadValue> = {}): ReadValue {
  return {
    number: 1,
    field: 'meeting.date',
    group: 'meeting',
    value: null,
    typed: '',
    choices: [],
    spans: [],
    standsOn: changed.spans ?? [],
    rule: null,
    step: null,
    flags: [],
    alternatives: [],
    unit: '',
    isUsualUnit: false,
    observersUnit: null,
    isWhole: true,
    against: null,
    outcome: null,
    because: null,
    decided: null,
    isAsked: true,
    isUndecided: false,
    isUnsupported: false,
    ...changed,
  };
}
