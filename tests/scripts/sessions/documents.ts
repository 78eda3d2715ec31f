import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { PROJECT_ROOT } from '../../../scripts/project-root';

/** A folder of its own for each file of tests. */
const folder = mkdtempSync(path.join(tmpdir(), 'gavel-sessions-'));

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Where a file of this name was written. */
export async function file(name: string, text: string): Promise<string> {
  const location = path.join(folder, name);
  await writeFile(location, text);
  return location;
}

/** Where no file is. */
export function missingFile(name: string): string {
  return path.join(folder, name);
}

export function fixture(name: string): string {
  return path.join(PROJECT_ROOT, 'tests/fixtures', name);
}

/** A session of UN Web TV's day page of 3 December 2026. */
export const card = {
  id: 'xcommons',
  title: 'International Day of Persons with Disabilities - Commemoration &amp; panel',
  start: new Date('2026-12-03T15:00:00Z'),
  category: 'Meetings &amp; Events',
};
