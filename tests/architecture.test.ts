import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../scripts/project-root';
import { circles, PRODUCT_FOLDERS, wrongDirections } from './architecture/direction';
import { defaultExports, drawers, longFiles, worldlyDomain } from './architecture/habits';
import { readSourceFiles } from './architecture/source-file';

const product = await readSourceFiles(PROJECT_ROOT, PRODUCT_FOLDERS);
const scripts = await readSourceFiles(PROJECT_ROOT, ['scripts']);
const tests = await readSourceFiles(PROJECT_ROOT, ['tests']);
const everything = [...product, ...scripts, ...tests];

test('imports run from entrypoints to domain and never back', () => {
  expect(wrongDirections(product)).toEqual([]);
});

test('no file imports itself, not even through others', () => {
  expect(circles(everything)).toEqual([]);
});

test('domain/ reaches for no clock, network or zone of the computer', () => {
  expect(worldlyDomain(product)).toEqual([]);
});

test('no drawer for everything', () => {
  expect(drawers(everything)).toEqual([]);
});

test('exports have names, except where WXT or a tool asks otherwise', () => {
  expect(defaultExports(everything)).toEqual([]);
});

test('files are short, except tests, which are lists of cases', () => {
  expect(longFiles([...product, ...scripts])).toEqual([]);
});

test('the lockfile names no host, so that every registry will do', async () => {
  expect(await readFile(path.join(PROJECT_ROOT, 'package-lock.json'), 'utf8')).not.toContain(
    '"resolved": "http',
  );
});
