import { execFile } from 'node:child_process';
import { access, constants, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../failure';
import type { BrowserChoice, BrowserKind, InstalledBrowser, Machine } from './browser';
import { commandCandidates, executableCandidates } from './executables';

/** The versions that the manifest asks for. */
const OLDEST_MAJOR: Readonly<Record<BrowserKind, number>> = { chromium: 123, firefox: 140 };

const LONGEST_ANSWER = 20_000;

const run = promisify(execFile);

/**
 * The browser that was asked for, or null where the machine has none of its family that is new enough and
 * can be driven. A path that was given and leads to no such browser throws a `Failure`.
 */
export async function findBrowser(choice: BrowserChoice, machine: Machine): Promise<InstalledBrowser | null> {
  if ('executablePath' in choice) return browserAt(choice.executablePath, choice.kind, machine);
  for (const executablePath of executableCandidates(choice.kind, machine)) {
    if (!(await isExecutable(executablePath)) || (await isSnap(executablePath))) continue;
    const version = await askVersion(executablePath, machine);
    if (version !== null && isNewEnough(version, choice.kind))
      return { kind: choice.kind, executablePath, version };
  }
  return null;
}

/** The path of a command on the machine's PATH, or null. */
export async function findCommand(command: string, machine: Machine): Promise<string | null> {
  for (const candidate of commandCandidates(command, machine))
    if (await isExecutable(candidate)) return candidate;
  return null;
}

async function browserAt(
  executablePath: string,
  kind: BrowserKind,
  machine: Machine,
): Promise<InstalledBrowser> {
  if (!(await isExecutable(executablePath)))
    throw new Failure(
      `There is no browser at ${executablePath}; --browser takes chromium, firefox or a path.`,
    );
  const version = await askVersion(executablePath, machine);
  if (version === null) throw new Failure(`${executablePath} does not tell its version as a browser does.`);
  if (!isNewEnough(version, kind))
    throw new Failure(
      `${executablePath} is ${version}, but Gavel needs version ${OLDEST_MAJOR[kind]} or later.`,
    );
  return { kind, executablePath, version };
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Whether the file belongs to a snap. Ubuntu's packages `chromium-browser` and `firefox` are scripts that
 * call one; a snap sees neither our throw-away profile in the folder for temporary files nor, in most
 * places, the extension.
 */
async function isSnap(file: string): Promise<boolean> {
  const real = await realpath(file);
  if (real.startsWith('/snap/') || path.basename(real) === 'snap') return true;
  const beginning = await readBeginning(real);
  return beginning.startsWith('#!') && beginning.includes('/snap/bin/');
}

async function readBeginning(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What the browser says to `--version`, or null where it fails. Windows' browsers open a window instead: there, its file name. */
async function askVersion(executablePath: string, { platform, env }: Machine): Promise<string | null> {
  if (platform === 'win32') return path.win32.basename(executablePath);
  try {
    const { stdout } = await run(executablePath, ['--version'], { timeout: LONGEST_ANSWER, env });
    return /^[A-Za-z][A-Za-z ]*\d[\w.]*/m.exec(stdout)?.[0] ?? null;
  } catch {
    return null;
  }
}

function isNewEnough(version: string, kind: BrowserKind): boolean {
  const major = /(\d+)\.\d/.exec(version)?.[1];
  return major === undefined || Number(major) >= OLDEST_MAJOR[kind];
}
