import { describe, expect, it } from 'vitest';
import { read } from '@/tests/support/project-files';

type Packages = Record<string, string>;

const manifest = JSON.parse(read('package.json')) as {
  dependencies: Packages;
  devDependencies: Packages;
  overrides?: Packages;
};
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { version?: string; dependencies?: Packages; devDependencies?: Packages }>;
};
const asked = { ...manifest.dependencies, ...manifest.devDependencies };

/** The lowest versions without a known hole. Raise one when an advisory says so. */
const floors: Packages = { next: '16.4.5', react: '19.3.1', 'react-dom': '19.3.1', zod: '4.6.7' };

describe('packages', () => {
  it('are asked for by exact version', () => {
    const loose = Object.entries({ ...asked, ...manifest.overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version),
    );
    expect(loose, 'no ^, ~, tag or range').toEqual([]);
  });

  it('are locked as they are asked for', () => {
    const top = lock.packages[''];
    expect({ ...top?.dependencies, ...top?.devDependencies }, 'run npm install and commit package-lock.json').toEqual(
      asked,
    );
    const different = Object.entries(asked).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(different).toEqual([]);
  });

  it.each(Object.entries(floors))('hold no %s below %s, not even deep down', (name, floor) => {
    const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(copies.length).toBeGreaterThan(0);
    expect(
      copies.filter(([, { version = '0.0.0' }]) => isBelow(version, floor)).map(([path]) => path),
      'raise it: see SECURITY.md',
    ).toEqual([]);
  });

  it('compare versions by number', () => {
    expect([
      isBelow('16.4.4', '16.4.5'),
      isBelow('16.10.0', '16.4.5'),
      isBelow('16.4.5', '16.4.5'),
      isBelow('16.4.5-canary.1', '16.4.5'),
    ]).toEqual([true, false, false, true]);
  });
});

function isBelow(version: string, floor: string): boolean {
  const numbers = (value: string) => value.replace(/-.*/, '').split('.').map(Number);
  const [have, need] = [numbers(version), numbers(floor)];
  const at = need.findIndex((part, index) => part !== have[index]);
  return at < 0 ? version.includes('-') : (have[at] ?? 0) < (need[at] ?? 0);
}
