import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/project-root';

const BIOME = path.join(PROJECT_ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** A file, and what it imports. */
type Case = readonly [file: string, specifier: string];

const ALLOWED: readonly Case[] = [
  ['domain/a.ts', './time'],
  ['domain/time-zone.ts', 'date-fns-tz'],
  ['domain/f.ts', '../data/time-zone-aliases.json'],
  ['sources/a.ts', 'htmlparser2'],
  ['platform/a.ts', 'wxt/browser'],
  ['background/a.ts', '../platform/http'],
  ['hooks/a.ts', 'preact/hooks'],
  ['components/A.tsx', '../hooks/use-strings'],
  ['entrypoints/popup/a.tsx', '../../components/Tabs'],
  ['scripts/a.ts', 'node:fs'],
];

const REFUSED: readonly Case[] = [
  ['domain/b.ts', '../platform/clock'],
  ['domain/phrase/b.ts', '../../sources/html'],
  ['domain/c.ts', 'date-fns-tz'],
  ['domain/d.ts', 'node:fs/promises'],
  ['domain/e.ts', 'wxt/browser'],
  ['sources/b.ts', '../platform/http'],
  ['platform/b.ts', '../background/sync'],
  ['platform/c.ts', 'preact'],
  ['background/b.ts', 'idb'],
  ['background/c.ts', '../components/Tabs'],
  ['hooks/b.ts', 'wxt/browser'],
  ['components/B.tsx', '../platform/storage'],
  ['components/C.tsx', 'wxt/browser'],
  ['entrypoints/popup/b.tsx', 'webextension-polyfill'],
];

let folder: string;
/** The files of which the linter, with the rules of this project, refuses an import. */
let refusedFiles: ReadonlySet<string>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gavel-lint-'));
  await copyFile(path.join(PROJECT_ROOT, 'biome.json'), path.join(folder, 'biome.json'));
  for (const [file, specifier] of [...ALLOWED, ...REFUSED]) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), `import { x } from '${specifier}';\n\nexport const y = x;\n`);
  }
  // The folder is in no repository, so there are no ignored files to ask for.
  const words = ['lint', '.', '--vcs-enabled=false', '--colors=off', '--max-diagnostics=none'];
  const { stdout, stderr } = spawnSync(process.execPath, [BIOME, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  const places = `${stdout}${stderr}`.matchAll(/^(\S+?):\d+:\d+ lint\/style\/noRestrictedImports/gm);
  refusedFiles = new Set([...places].map(([, file = '']) => file));
});

afterAll(() => rm(folder, { recursive: true }));

test.each(ALLOWED)('the linter lets %s import %s', (file) => {
  expect(refusedFiles).not.toContain(file);
});

test.each(REFUSED)('the linter refuses %s to import %s', (file) => {
  expect(refusedFiles).toContain(file);
});
