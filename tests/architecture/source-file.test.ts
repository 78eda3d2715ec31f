import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/project-root';
import { importsOf, readSourceFiles } from './source-file';

function importsOfText(path: string, ...lines: string[]): readonly string[] {
  const found = importsOf({ path, text: `${lines.join('\n')}\n` });
  return found.map(({ specifier, target }) => `${specifier} = ${target ?? 'package'}`);
}

test('every form of import is read, types included', () => {
  const found = importsOfText(
    'background/sync.ts',
    "import { browser } from 'wxt/browser';",
    "import type { Session } from '../domain/session';",
    'import {',
    '  object,',
    '  string,',
    "} from 'valibot';",
    "import * as zones from '../domain/time-zone';",
    "import './theme.css';",
    "export { HOUR } from '../domain/time';",
    "export type * from './alarms';",
    "import days from '../data/observances.json' with { type: 'json' };",
    "const late = await import('../sources/un-web-tv');",
  );
  expect(found.toSorted()).toEqual(
    [
      'wxt/browser = package',
      '../domain/session = domain/session',
      'valibot = package',
      '../domain/time-zone = domain/time-zone',
      './theme.css = background/theme.css',
      '../domain/time = domain/time',
      './alarms = background/alarms',
      '../data/observances.json = data/observances.json',
      '../sources/un-web-tv = sources/un-web-tv',
    ].toSorted(),
  );
});

test('words that only speak of imports are none', () => {
  const found = importsOfText(
    'domain/time.ts',
    "/** Not to be had from 'wxt/browser'. */",
    "const note = 'import it from here';",
    "export const ORIGIN = 'preact';",
    'export function from(text: string): string {',
    "  return Array.from('abc').join(text);",
    '}',
  );
  expect(found).toEqual([]);
});

test('a hundred thousand words cost no time', () => {
  const start = performance.now();
  importsOfText('domain/time.ts', `import ${'from '.repeat(100_000)}`, 'import from '.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(1000);
});

test('the tree itself is read', async () => {
  const files = await readSourceFiles(PROJECT_ROOT, ['domain', 'tests']);
  const paths = files.map((file) => file.path);
  expect(paths).toContain('domain/time.ts');
  expect(paths).toContain('tests/architecture/source-file.test.ts');
});
