import path from 'node:path';
import { folderOf, type SourceFile } from './source-file';

const LONGEST_FILE = 300;

const DRAWER = /^(?:utils?|helpers?|commons?|misc)$/i;

/** The clock, the network and the zone of the computer: in domain/ all three are arguments. */
const WORLD: readonly RegExp[] = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bperformance\.now\b/,
  /\bfetch\(/,
  /\bset(?:Timeout|Interval)\(/,
  /\bDateTimeFormat\(\s*\)/,
];

/** Files and folders that are named as a drawer for everything. */
export function drawers(files: readonly SourceFile[]): readonly string[] {
  const isDrawer = (part: string) => DRAWER.test(path.posix.parse(part).name);
  return files.map((file) => file.path).filter((file) => file.split('/').some(isDrawer));
}

/** Default exports outside entrypoints/, where WXT asks for them, and outside files of configuration. */
export function defaultExports(files: readonly SourceFile[]): readonly string[] {
  const isFree = ({ path: file }: SourceFile) =>
    folderOf(file) === 'entrypoints' || file.endsWith('.config.ts');
  return files
    .filter((file) => !isFree(file) && /^export default\b|^export \{[^}]*\bas default\b/m.test(file.text))
    .map((file) => file.path);
}

/** Files that are longer than a reader takes in. */
export function longFiles(files: readonly SourceFile[]): readonly string[] {
  return files
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map((file) => `${file.path} has ${file.lines} lines`);
}

/** Places in domain/ that reach for the clock, the network or the zone of the computer. */
export function worldlyDomain(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter((file) => folderOf(file.path) === 'domain')
    .flatMap((file) =>
      WORLD.map((use) => use.exec(file.text)?.[0])
        .filter((use) => use !== undefined)
        .map((use) => `${file.path} uses ${use}`),
    );
}
