import { expect, it } from 'vitest';
import { endRefusals, renewRefusals } from '@/components/editing/scripts/reading/decide-values';

function lineOf(awaits: string) {
  const line = {
    dataset: { awaits, since: 'press again' } as Record<string, string | undefined>,
    said: 'refused',
    replaceChildren: (words = '') => Object.assign(line, { said: words }),
  };
  return line;
}

it('a refusal asks for another press once all the words that it waited for have been on screen, and stays', () => {
  const lines = [lineOf('11 12'), lineOf('13'), lineOf('')];
  const form = Object.create({ querySelectorAll: () => lines });
  renewRefusals(form, [1, 11, 13]);
  expect(lines.map(({ said }) => said)).toEqual(['refused', 'press again', 'refused']);
  renewRefusals(form, [1, 11, 12, 13]);
  expect(lines.map(({ said }) => said)).toEqual(['press again', 'press again', 'refused']);
  endRefusals(form);
  expect(lines.map(({ said }) => said)).toEqual(['', '', '']);
  expect(lines.map(({ dataset }) => dataset.awaits)).toEqual([undefined, undefined, undefined]);
});
