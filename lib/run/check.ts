import { runToEnd } from '@/lib/process/run-program';
import { say, step } from '@/lib/process/step';

export type CheckOutcome = { name: string; passed: boolean };

/** `npm run check`: format, lint, types, house rules and dead code, without a database. */
export async function check(): Promise<number> {
  const outcomes = await runChecks();
  const failed = outcomes.filter(({ passed }) => !passed);
  say(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.map(({ name }) => name).join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

/** Every check runs, whatever the others say, so that one look shows all there is to mend. */
export async function runChecks(): Promise<CheckOutcome[]> {
  const telemetry = { NEXT_TELEMETRY_DISABLED: '1' };
  return [
    await runCheck('Format and lint', [['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.']]),
    await runCheck(
      'Types',
      [
        ['node_modules/next/dist/bin/next', 'typegen'],
        ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'],
      ],
      telemetry,
    ),
    await runCheck('House rules', [['node_modules/vitest/vitest.mjs', 'run', '--project', 'architecture']]),
    await runCheck('Dead code', [['node_modules/knip/bin/knip.js', '--no-progress']]),
  ];
}

async function runCheck(
  name: string,
  commands: string[][],
  environment: Record<string, string> = {},
): Promise<CheckOutcome> {
  const complaint = await step(
    name,
    () => findComplaint(commands, environment),
    (words) => (words === null ? 'passed' : 'FAILED'),
  );
  if (complaint !== null) say(complaint.trimEnd());
  return { name, passed: complaint === null };
}

async function findComplaint(commands: string[][], environment: Record<string, string>): Promise<string | null> {
  for (const command of commands) {
    const { code, output } = await runToEnd(command, { environment, quiet: true });
    if (code !== 0) return output;
  }
  return null;
}
