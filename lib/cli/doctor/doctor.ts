import { defineCommand } from 'citty';
import { examineDatabase } from './examine-database';
import { examineMachine, type Finding } from './examine-machine';

const marks = { ok: '✓', advice: '!', fault: '✗' };

export const doctor = defineCommand({
  meta: { name: 'doctor', description: 'Says in plain words what is wrong with this machine. It changes nothing.' },
  args: { json: { type: 'boolean', description: 'prints the findings as JSON' } },
  run: async ({ args }) => {
    const findings = [...(await examineMachine()), ...(await examineDatabase())];
    const isWell = findings.every(({ state }) => state !== 'fault');
    process.stdout.write(args.json ? `${JSON.stringify({ ok: isWell, findings })}\n` : inWords(findings, isWell));
    return isWell ? 0 : 1;
  },
});

function inWords(findings: Finding[], isWell: boolean): string {
  const lines = findings.map(({ subject, state, words }) => `${marks[state]} ${subject.padEnd(10)} ${words}`);
  return [
    ...lines,
    '',
    isWell ? 'The portal can run here.' : 'The portal cannot run here until what is marked ✗ is mended.',
    '',
  ].join('\n');
}
