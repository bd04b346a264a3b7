import { expect, it, onTestFinished } from 'vitest';
import { closeReadSide, fallBack, openReadSide, type ReadSide, setAlone } from '@/lib/db/reading/read-side';
import { trySeveral } from '@/lib/serve/changes/try-servers';

const times = { pause: 5, longest: 500 };

function openSide(): ReadSide {
  onTestFinished(closeReadSide);
  return Object.assign(openReadSide('postgresql://replica.example/', { isPooled: false }), { state: 'level' });
}

/** Work that fails as often as that. */
function failing(times: number, onFailure: () => void = () => undefined) {
  let tries = 0;
  return {
    work: async () => {
      tries += 1;
      if (tries <= times) onFailure();
      return tries > times;
    },
    tries: () => tries,
  };
}
const hasFailed = (isWell: boolean) => !isWell;

it('what fails with one server, or while every server stays, is not tried again', async () => {
  const alone = failing(1);
  expect(await trySeveral(alone.work, hasFailed, times)).toBe(false);
  openSide();
  const level = failing(1);
  expect(await trySeveral(level.work, hasFailed, times)).toBe(false);
  expect([alone.tries(), level.tries()]).toEqual([1, 1]);
});

it('what fails while reading goes to another server is tried again', async () => {
  const side = openSide();
  const turned = failing(1, () => fallBack(side, 'gone'));
  expect(await trySeveral(turned.work, hasFailed, times)).toBe(true);
  const noticedLater = failing(1, () => setTimeout(() => setAlone(side, true), 1));
  expect(await trySeveral(noticedLater.work, hasFailed, { ...times, pause: 50 })).toBe(true);
});

it('what fails while the server that is written to is away is tried for a while, and no longer', async () => {
  setAlone(openSide(), true);
  const passing = failing(10);
  expect(await trySeveral(passing.work, hasFailed, times)).toBe(true);
  const lasting = failing(10_000);
  expect(await trySeveral(lasting.work, hasFailed, times)).toBe(false);
  expect(lasting.tries()).toBeGreaterThan(2);
});
