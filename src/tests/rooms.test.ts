import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const SRC = path.resolve(import.meta.dirname, '..');
const LONGEST = 300;

/** The import table of DESIGN and src/README.md: room → rooms it may import. */
const TABLE: Record<string, readonly string[]> = {
  model: [],
  history: ['model'],
  words: ['model'],
  data: ['model', 'words'],
  mdx: ['model', 'words'],
  charts: ['model', 'words'],
  search: ['model', 'words', 'mdx'],
  checks: ['model', 'history', 'mdx', 'words'],
  import: ['model', 'history', 'mdx', 'checks', 'words'],
  export: ['model', 'history', 'mdx', 'checks', 'words'],
  'content.config.ts': ['model', 'mdx'],
  catalogue: ['model', 'history', 'data'],
  components: ['model', 'words', 'charts', 'search', 'catalogue (types)'],
  layouts: ['components', 'search', 'styles', 'words'],
  pages: ['catalogue', 'layouts', 'components', 'model', 'words', 'data'],
  bench: [
    'model',
    'history',
    'words',
    'data',
    'mdx',
    'charts',
    'search',
    'checks',
    'import',
    'export',
    'commands',
    'tests',
  ],
  commands: [
    'model',
    'history',
    'words',
    'data',
    'mdx',
    'charts',
    'search',
    'checks',
    'import',
    'export',
    'bench',
    'tests',
  ],
};
/** Rooms without code of their own to import from, and the tests, which see everything. */
const FREE = new Set(['tests', 'styles', 'decisions']);
/** Who may read the collections. */
const ASTRO_CONTENT = new Set(['catalogue', 'content.config.ts']);

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const files = globSync('**/*.{ts,mjs,astro}', { cwd: SRC }).map((file) => file.split(path.sep).join('/'));
const sources = new Map(files.map((file) => [file, readFileSync(path.join(SRC, file), 'utf8')]));
const IMPORT =
  /(?:^|[\s;>])(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gu;

function importsOf(file: string): Import[] {
  return [...(sources.get(file) ?? '').matchAll(IMPORT)].map(([, type, from, dynamic]) => ({
    from: file,
    to: from ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

/** Resolves a relative import to a file below src; undefined for packages and for files outside. */
function resolveImport({ from, to }: Import): string | undefined {
  if (!to.startsWith('.')) return undefined;
  const target = path.posix.join(path.posix.dirname(from), to);
  return target.startsWith('..') ? undefined : target;
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function isTest(file: string): boolean {
  return /(?:\.test|\/testing)\.ts$/u.test(file) || roomOf(file) === 'tests' || file.includes('/fixtures/');
}

const imports = files.filter((file) => !isTest(file)).flatMap(importsOf);

test('the reader of imports sees every form of them', () => {
  assert.ok(imports.length > 150, `only ${imports.length} imports found`);
  assert.ok(imports.some(({ to, typeOnly }) => to.endsWith('metric.ts') && typeOnly));
  assert.ok(imports.some(({ from, to }) => from === 'charts/chart-element.ts' && to === './draw.ts'));
  assert.ok(imports.some(({ from }) => from.endsWith('.astro')));
});

test('rooms import only what the table allows', () => {
  const offences = imports.flatMap((one) => {
    const target = resolveImport(one);
    const [room, other] = [roomOf(one.from), roomOf(target ?? '')];
    if (target === undefined || room === other || FREE.has(room)) return [];
    const allowed = TABLE[room] ?? [];
    const byType = one.typeOnly && allowed.includes(`${other} (types)`);
    return allowed.includes(other) || byType ? [] : [`${one.from} imports ${target}`];
  });
  assert.deepEqual(offences, []);
});

test('what only tests need is imported by tests alone', () => {
  const users = imports.filter(({ to }) => /\/testing\.ts$/u.test(to)).map(({ from }) => from);
  assert.deepEqual(users, []);
});

test('every room is in the table', () => {
  const rooms = new Set(files.map(roomOf));
  assert.deepEqual(
    [...rooms].filter((room) => !(room in TABLE) && !FREE.has(room)),
    [],
  );
});

test('astro:content is read by the catalogue alone', () => {
  const readers = imports.filter(({ to }) => to === 'astro:content').map(({ from }) => roomOf(from));
  assert.deepEqual(
    [...new Set(readers)].filter((room) => !ASTRO_CONTENT.has(room)),
    [],
  );
});

test('every relative import names a file that is there', () => {
  const broken = imports.filter((one) => {
    const target = resolveImport(one);
    return target !== undefined && !existsSync(path.join(SRC, target));
  });
  assert.deepEqual(broken, []);
});

test('no file imports itself, directly or by way of others', () => {
  const edges = Map.groupBy(
    imports.filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(file), `import cycle: ${[...trail, file].join(' → ')}`);
    if (done.has(file)) return;
    for (const one of edges.get(file) ?? []) {
      const target = resolveImport(one);
      if (target !== undefined) visit(target, [...trail, file]);
    }
    done.add(file);
  };
  files.forEach((file) => visit(file, []));
});

test('no file is longer than 300 lines', () => {
  const long = [...sources]
    .filter(([, source]) => source.split('\n').length > LONGEST + 1)
    .map(([file]) => file);
  assert.deepEqual(long, []);
});

test('nothing escapes the types', () => {
  const escapes = /\bas any\b|: any\b|<any>|@ts-ignore|@ts-expect-error|eslint-disable|z\.any\(\)/u;
  const offences = [...sources]
    .filter(([file, source]) => file !== 'tests/rooms.test.ts' && escapes.test(source))
    .map(([file]) => file);
  assert.deepEqual(offences, []);
});
