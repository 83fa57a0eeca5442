import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** What each room may import: its own room always, these rooms, these packages. One line a floor; see src/README.md. */
const FLOORS: Readonly<Record<string, { rooms: string[]; packages: string[] | 'one' | 'any' }>> = {
  'src/core': { rooms: [], packages: ['zod', 'mdast', 'node:path', 'node:crypto'] },
  'src/rules': { rooms: ['src/core'], packages: ['mdast', 'node:path'] },
  'src/io': { rooms: ['src/core'], packages: 'one' },
  'src/steps': { rooms: ['src/core'], packages: ['mdast', 'zod', 'node:path', 'node:crypto'] },
  schemas: { rooms: ['src/core', 'src/rules'], packages: ['zod'] },
  'src/verifier': { rooms: ['src/core', 'src/io', 'src/steps'], packages: ['zod'] },
  'src/wiring': {
    rooms: ['src/core', 'src/rules', 'src/io', 'src/steps', 'schemas'],
    packages: 'any',
  },
  scripts: {
    rooms: ['src/core', 'src/rules', 'src/io', 'src/steps', 'src/wiring', 'schemas'],
    packages: 'any',
  },
};

const root = join(import.meta.dirname, '..');

const filesOf = (room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((file) => join(room, file))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map(
    ([, name = '']) => name,
  );

const roomOf = (file: string): string =>
  Object.keys(FLOORS).find((room) => file.startsWith(`${room}/`)) ?? file;

const isBuiltin = (name: string): boolean =>
  name.startsWith('node:') || builtinModules.includes(name);

/** What a file imports that its floor does not allow. */
const trespassesOf = (room: string, file: string): string[] => {
  const { rooms, packages } = FLOORS[room] ?? { rooms: [], packages: [] };
  const imports = importsOf(file);
  const up = imports
    .filter((name) => name.startsWith('.') && !name.endsWith('package.json'))
    .map((name) => roomOf(relative(root, join(root, dirname(file), name)).replaceAll('\\', '/')))
    .filter((other) => other !== room && !rooms.includes(other));
  const outside = imports.filter((name) => !name.startsWith('.'));
  const foreign = new Set(
    outside
      .filter((name) => !isBuiltin(name) && name !== 'mdast')
      .map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
  );
  if (packages === 'any') return up;
  if (packages === 'one') return foreign.size > 1 ? [...up, ...foreign] : up;
  return [...up, ...outside.filter((name) => !packages.includes(name.replace('/posix', '')))];
};

test.each(Object.keys(FLOORS))('%s imports only from the floors below it', (room) => {
  const trespasses = filesOf(room).flatMap((file) =>
    trespassesOf(room, file).map((what) => `${file} → ${what}`),
  );
  expect(trespasses).toEqual([]);
});

test('every folder of schemas is a kind of the registry, and every kind has its folder', async () => {
  const { kinds } = await import('../schemas/index.ts');
  const folders = readdirSync(join(root, 'schemas'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect([...kinds.keys()].sort()).toEqual(folders.map(({ name }) => name).sort());
});
