import { describe, expect, it } from 'vitest';
import { createBarrier } from '@/lib/serve/changes/barrier';
import { createSharedWork, passDated } from '@/lib/serve/changes/shared-work';

function later() {
  let resolve: (made: string) => void = () => {};
  const promise = new Promise<string>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe('shared work', () => {
  it('is done once for all who ask meanwhile, and anew once it is done', async () => {
    const share = createSharedWork<number>(createBarrier());
    let begun = 0;
    const begin = async () => {
      begun += 1;
      return begun;
    };
    expect(await Promise.all([share('a', begin), share('a', begin), share('b', begin)])).toEqual([1, 1, 2]);
    expect(await share('a', begin)).toBe(3);
  });

  it('is done anew for whoever asks after a change, while the older one is still under way', async () => {
    const barrier = createBarrier();
    const share = createSharedWork<string>(barrier);
    const { promise, resolve } = later();
    const older = share('a', () => promise);
    await barrier.hold();
    barrier.release();
    expect(await share('a', async () => 'after')).toBe('after');
    resolve('before');
    expect(await older).toBe('before');
  });

  it('that fails is begun again', async () => {
    const share = createSharedWork<string>(createBarrier());
    await expect(share('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await share('a', async () => 'whole')).toBe('whole');
  });
});

describe('dated work', () => {
  it('is current if no change came since it began', async () => {
    expect(await passDated(createBarrier(), async () => 'made')).toEqual({ result: 'made', isCurrent: true });
  });

  it('is not if one came meanwhile', async () => {
    const barrier = createBarrier();
    const { promise, resolve } = later();
    const dated = passDated(barrier, () => promise);
    const settled = barrier.hold();
    resolve('made');
    expect(await dated).toEqual({ result: 'made', isCurrent: false });
    await settled;
  });
});
