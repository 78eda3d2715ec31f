import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../scripts/project-root';
import { bundleYears } from './bundle';

/** What came of one year, or of the short scenario with one death. */
export interface LivedYear {
  readonly name: string;
  /** The promises that were broken, in words. */
  readonly broken: readonly string[];
  readonly wakes: number;
  readonly deaths: number;
  readonly calls: number;
  readonly openings: number;
  readonly notifications: number;
  readonly decisions: number;
  /** In milliseconds. */
  readonly processorTime: number;
  /** What happened, a line each; of a year that broke no promise only where it was asked for. */
  readonly history?: readonly string[];
}

/** Lives the years of `count` seeds from `from` on, as many side by side as there are processors. */
export async function runYears(from: number, count: number, isWhole = false): Promise<readonly LivedYear[]> {
  const processes = Math.min(count, availableParallelism());
  const share = Math.ceil(count / processes);
  return run(
    Array.from({ length: processes }, (_, index) => {
      const first = from + index * share;
      const last = Math.min(from + count, first + share);
      return ['years', String(first), String(last - first), isWhole ? 'whole' : ''];
    }),
  );
}

/** Lives the short scenario once for each way in which one of its workers can die. */
export function runDeaths(): Promise<readonly LivedYear[]> {
  const processes = availableParallelism();
  return run(Array.from({ length: processes }, (_, index) => ['deaths', String(index), String(processes)]));
}

/** What to read and to do where a promise was broken. */
export function replayOf({ name, broken, history = [] }: LivedYear): string {
  const seed = /^seed (\d+)$/.exec(name)?.[1];
  const again = seed === undefined ? [] : [`All of it: npm run bench:year -- ${seed}`];
  return [`${name}: ${broken.join('; ')}`, ...history, ...again].join('\n');
}

/** What a year makes is mostly gone at once; as many processes as processors collect it, each alone. */
const MEMORY = ['--max-semi-space-size=32', '--single-threaded-gc'];

async function run(tasks: readonly (readonly string[])[]): Promise<readonly LivedYear[]> {
  const file = await bundleYears();
  try {
    const outputs = await Promise.all(
      tasks.map(async (task) => {
        const options = { cwd: PROJECT_ROOT, maxBuffer: 2 ** 30 };
        return (await promisify(execFile)(process.execPath, [...MEMORY, file, ...task], options)).stdout;
      }),
    );
    return outputs.flatMap((output) => output.split('\n').filter((line) => line !== '')).map(parseYear);
  } finally {
    await rm(path.dirname(file), { recursive: true });
  }
}

function parseYear(line: string): LivedYear {
  return JSON.parse(line) as LivedYear;
}
