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

const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Record<
  string,
  Record<string, string>
>;
const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });

test('every dependency of package.json is pinned to one version, the locked one', () => {
  expect(wanted.length).toBeGreaterThan(20);
  for (const [name, version] of wanted)
    expect(`${name} ${packages[`node_modules/${name}`]?.version ?? ''}`).toBe(`${name} ${version}`);
});

test('the map says of every package why it is here', () => {
  const map = readFileSync(join(root, 'src/README.md'), 'utf8');
  const table = map.slice(map.indexOf('## Packages'), map.indexOf('## Figures'));
  const named = [...table.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const isNamed = (name: string): boolean =>
    named.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name));
  expect(wanted.map(([name]) => name).filter((name) => !isNamed(name))).toEqual([]);
});
