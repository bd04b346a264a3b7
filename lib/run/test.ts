import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runToEnd } from '@/lib/process/run-program';
import { say } from '@/lib/process/step';
import { buildSite } from './build';
import { runChecks } from './check';

type Tally = {
  passed: number;
  failed: number;
  /** Lines to repeat at the end, where a long output is read first: what failed, and what passed at its second try. */
  remarks: string[];
};

type VitestReport = {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: VitestFile[];
};

type VitestFile = {
  name: string;
  status: string;
  assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
};

/**
 * `npm test`: checks, tests of code and data, build, journeys in a browser. Every step runs, whatever the others say. The
 * last line counts them all. With arguments, vitest alone runs with them; `--whole` before them makes the journeys drive every
 * language with every kind of browser.
 */
export async function test(args: string[]): Promise<number> {
  const isWhole = args[0] === '--whole';
  const named = isWhole ? args.slice(1) : args;
  const run: Run = (more) => runVitest(more, isWhole);
  const tallies = named.length > 0 ? [await run(named)] : await runEverything(run);
  const sum = tallies.reduce((one, other) => ({
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    remarks: [...one.remarks, ...other.remarks],
  }));
  for (const remark of sum.remarks) say(remark);
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed === 0 ? 0 : 1;
}

type Run = (args: string[]) => Promise<Tally>;

async function runEverything(run: Run): Promise<Tally[]> {
  const checks = tallyOf((await runChecks()).map(({ passed }) => passed));
  say('Tests of code and data …');
  const unit = await run(['--project', 'unit']);
  const replacing = await run(['--project', 'replacing']);
  const built = await tryToBuild();
  if (built.failed > 0) return [checks, unit, replacing, built];
  say('Journeys in a browser …');
  return [checks, unit, replacing, built, await run(['--project', 'e2e'])];
}

async function tryToBuild(): Promise<Tally> {
  try {
    await buildSite();
    return tallyOf([true]);
  } catch (error) {
    say(String((error as Error).message));
    return tallyOf([false]);
  }
}

async function runVitest(args: string[], isWhole: boolean): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runToEnd(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    // What tests write beside a database is not the developer's.
    environment: { NODE_ENV: 'test', PORTAL_DATA: join(folder, 'data'), ...(isWhole && { PORTAL_TEST_WHOLE: '1' }) },
  });
  const report = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as VitestReport,
    () => null,
  );
  await rm(folder, { recursive: true, force: true });
  return tallyReport(report, code);
}

/** A file that could not even be read, and a run that failed otherwise, count as one failure each. */
function tallyReport(report: VitestReport | null, code: number): Tally {
  if (report === null) return { passed: 0, failed: 1, remarks: [] };
  const unread = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numFailedTests + unread.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    remarks: [
      ...unread.map(({ name }) => `Could not be read: ${relative('.', name)}`),
      ...report.testResults.flatMap(remarksOn),
    ],
  };
}

function remarksOn({ name, assertionResults }: VitestFile): string[] {
  return assertionResults.flatMap(({ fullName, status, failureMessages: [message] }) => {
    if (message === undefined) return [];
    const outcome = status === 'failed' ? 'Failed' : 'Passed at the second try alone';
    return [`${outcome}: ${relative('.', name)}: ${fullName}\n  ${message.split('\n')[0]}`];
  });
}

function tallyOf(outcomes: boolean[]): Tally {
  const passed = outcomes.filter(Boolean).length;
  return { passed, failed: outcomes.length - passed, remarks: [] };
}
