import { expect, it } from 'vitest';
import { forgetRefusals } from '@/components/editing/scripts/reading/decide-values';

it('a refusal goes once all the words that it waited for have been on screen, and not before', () => {
  const lineOf = (awaits: string) => {
    const line = { dataset: { awaits }, said: 'refused', replaceChildren: () => Object.assign(line, { said: '' }) };
    return line;
  };
  const lines = [lineOf('11 12'), lineOf('13'), lineOf('')];
  const form = Object.create({ querySelectorAll: () => lines });
  forgetRefusals(form, [1, 11, 13]);
  expect(lines.map(({ said }) => said)).toEqual(['refused', '', 'refused']);
  forgetRefusals(form, [1, 11, 12, 13]);
  expect(lines.map(({ said }) => said)).toEqual(['', '', 'refused']);
});
