import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { checkSync } from 'recheck';
import ts from 'typescript';

const SRC = path.resolve(import.meta.dirname, '..');

/** Rooms whose expressions meet text that a stranger wrote. */
const files = globSync('{import,model,mdx,checks,export}/**/*.ts', { cwd: SRC })
  .filter((file) => !/(?:\.test|\/testing)\.ts$/u.test(file) && !file.includes('/fixtures/'))
  .sort();

/** The checker gives up sooner where the machine is busy: its answer must not depend on that. */
const PATIENT = { timeout: 60_000, incubationTimeout: 20_000, attackTimeout: 20_000 };

interface Found {
  file: string;
  source: string;
  flags: string;
}

/** Finds the expressions that a file writes out. */
function literalsOf(file: string): Found[] {
  const tree = ts.createSourceFile(file, readFileSync(path.join(SRC, file), 'utf8'), ts.ScriptTarget.Latest);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Finds the expressions that a file puts together, by loading it anew while every construction is recorded. */
async function builtBy(file: string): Promise<Found[]> {
  const found: Found[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags = '']: [string | RegExp, string?]) {
      found.push({ file, source: String(source), flags });
      return new target(source, flags);
    },
  });
  try {
    await import(`${pathToFileURL(path.join(SRC, file)).href}?anew`);
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

const literals = files.flatMap(literalsOf);
const building = files.filter((file) => readFileSync(path.join(SRC, file), 'utf8').includes('new RegExp('));
for (const file of building) literals.push(...(await builtBy(file)));

test('there are expressions to check', () => {
  assert.ok(literals.length > 120, `only ${literals.length} found`);
  for (const file of building)
    assert.ok(
      literals.some((one) => one.file === file && one.source !== ''),
      file,
    );
});

for (const [file, own] of Map.groupBy(literals, (one) => one.file))
  test(`the expressions of ${file} take time in proportion to the text`, () => {
    for (const { source, flags } of own) {
      const { status } = checkSync(source, flags, PATIENT);
      assert.equal(status, 'safe', `/${source}/${flags} is ${status}`);
    }
  });
