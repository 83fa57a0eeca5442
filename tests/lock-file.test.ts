import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { packages } = read('package-lock.json') as {
  packages: Readonly<Record<string, LockedPackage>>;
};

/** The places where npm looks for a dependency of the package at `path`: beside it, then outwards. */
const placesFor = (path: string, name: string): string[] => {
  const outer = path.includes('node_modules/')
    ? path.slice(0, path.lastIndexOf('node_modules/')).replace(/\/$/, '')
    : '';
  const here = `${path ? `${path}/` : ''}node_modules/${name}`;
  return path ? [here, ...placesFor(outer, name)] : [here];
};

test('the lock file names every optional package, so that it holds on Linux, macOS and Windows', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesFor(path, name).some((place) => packages[place]))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every dependency of package.json is pinned to one version, the locked one', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<
    string,
    Record<string, string>
  >;
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(wanted.length).toBeGreaterThan(20);
  for (const [name, version] of wanted)
    expect(`${name} ${packages[`node_modules/${name}`]?.version ?? ''}`).toBe(`${name} ${version}`);
});
