import { defineCommand } from 'citty';
import { askYes } from '@/lib/cli/terminal/ask-yes';
import { usageError } from '@/lib/cli/terminal/usage-error';
import { withRecords } from '@/lib/cli/terminal/with-open-database';
import { environmentFor } from '@/lib/env';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { readerOrigin } from '@/lib/process/running-portal';
import { say, step } from '@/lib/process/step';
import { describeTrainees } from './practice-record/describe-trainees';
import { emptyPracticeRecord, refuseServed } from './practice-record/empty-practice-record';
import { type FilledRecord, fillPracticeRecord } from './practice-record/fill-practice-record';
import { inviteTrainees, type Trainee } from './practice-record/invite-trainees';
import { serveCommand } from './practice-record/serve-command';

type Done = { state: 'made' | 'there' | 'reset'; texts: number; trainees: Trainee[] };

/** Which record a process is for is known before it starts: boot.mjs sets PORTAL_PRACTICE for this verb. */
export const practice = defineCommand({
  meta: {
    name: 'practice',
    description:
      'Makes an invented record to practise on, apart from the real one, with two accounts. A second run changes nothing. ' +
      'PORTAL_PRACTICE=1 npm start serves it.',
  },
  args: {
    reset: { type: 'boolean', description: 'takes everything out of it, people too, and fills it anew' },
    yes: { type: 'boolean', description: 'reset: does not ask' },
    lang: { type: 'string', description: 'the language of the desk for the two accounts, ar or en; otherwise ar' },
    json: { type: 'boolean', description: 'prints JSON' },
  },
  run: async ({ args }) => {
    const lang = args.lang ?? 'ar';
    if (!isLocale(lang)) throw usageError('--lang is ar or en.');
    if (args.yes && !args.reset) throw usageError('--yes is for --reset alone.');
    if (args.reset) refuseServed();
    if (args.reset && !args.yes && !(await askYes('Take everything out of the practice record, people too?'))) {
      say(`Nothing was changed.${process.stdin.isTTY ? '' : ' There is no terminal to ask at: add --yes.'}`);
      return 1;
    }
    const done = await make(lang, args.reset === true);
    process.stdout.write(args.json ? `${JSON.stringify(toJson(done))}\n` : describe(done));
    return 0;
  },
});

async function make(lang: Locale, isReset: boolean): Promise<Done> {
  const fill = async (url: string): Promise<Done> => {
    const filled = await step('Filling the practice record', () => fillPracticeRecord(url), tellFilled);
    const trainees = await inviteTrainees(lang);
    const isMade = filled.texts > 0;
    return { state: isReset ? 'reset' : isMade ? 'made' : 'there', texts: filled.texts, trainees };
  };
  if (!isReset) return withRecords(fill);
  return withRecords(fill, (url) => step('Emptying the practice record', () => emptyPracticeRecord(url)));
}

function tellFilled({ texts }: FilledRecord): string {
  return texts > 0 ? `${texts} texts published` : 'nothing to fill: it is there already';
}

function toJson({ state, texts, trainees }: Done): object {
  const people = trainees.map(({ email, role, invitation, secondFactor }) => ({
    email,
    role,
    invitation: readerOrigin() + invitation.path,
    ...(secondFactor && { totp: secondFactor.secret, recoveryCodes: secondFactor.recoveryCodes }),
  }));
  return { state, texts, people };
}

const outcomes = {
  made: 'The practice record is made.',
  there: 'The practice record is there already. To empty it and fill it anew: npm run portal -- practice --reset',
  reset: 'The practice record was emptied and filled anew.',
};

function describe({ state, trainees }: Done): string {
  return [
    outcomes[state],
    `To serve it: ${serveCommand(environmentFor({}))}`,
    ...(trainees.length > 0 ? ['', ...describeTrainees(trainees)] : []),
    '',
  ].join('\n');
}
