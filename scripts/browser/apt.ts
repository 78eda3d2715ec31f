import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrowserKind, Machine } from './browser';
import { findCommand } from './find';

const run = promisify(execFile);

const APT_BROWSERS: Readonly<Record<BrowserKind, string>> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/** Without these two, Arabic and Chinese are boxes. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

/** The Debian packages that bring a browser of the family and the letters of the UN's languages. */
export function aptPackages(kind: BrowserKind): readonly string[] {
  return [APT_BROWSERS[kind], ...FONTS];
}

/**
 * Installs the browser with apt-get and returns whether that was possible (see `installPackages`), for a real
 * package alone: Ubuntu's `chromium` is none, it installs a snap.
 */
export function installWithApt(kind: BrowserKind, machine: Machine): Promise<boolean> {
  return installPackages(aptPackages(kind), 'No browser of the kind was found', machine);
}

/**
 * Installs packages with apt-get, the reason shown before, and returns whether that was possible: it takes a system
 * with apt-get, root or a sudo that asks no password, and a first package that holds the program itself.
 */
export async function installPackages(
  packages: readonly string[],
  reason: string,
  machine: Machine,
): Promise<boolean> {
  const aptGet = await findCommand('apt-get', machine);
  if (aptGet === null) return false;
  const prefix = await rootPrefix(machine);
  if (prefix === null) return false;
  const apt = (...args: string[]) => runShown([...prefix, aptGet, ...QUIET, ...args], machine);
  // A fresh machine has no lists yet. One repository that fails need not be the one that is wanted: go on.
  await apt('update');
  if (!(await hasRealPackage(packages[0] ?? '', machine))) return false;
  console.log(`${reason}: installing ${packages.join(', ')} with apt-get.`);
  return apt('install', '--yes', '--no-install-recommends', ...packages);
}

/** Whether apt knows a package of this name that holds the program itself. The version of Ubuntu's empty ones says "snap". */
export async function hasRealPackage(name: string, machine: Machine): Promise<boolean> {
  const aptCache = await findCommand('apt-cache', machine);
  if (aptCache === null) return false;
  const policy = await run(aptCache, ['policy', name], { env: { ...machine.env, LC_ALL: 'C' } }).catch(
    () => null,
  );
  const candidate = /^ *Candidate: *(\S+)/m.exec(policy?.stdout ?? '')?.[1];
  return candidate !== undefined && candidate !== '(none)' && !candidate.includes('snap');
}

/** Two installations may meet, and a fresh machine often updates itself: wait for the lock instead of failing. */
const QUIET = ['--quiet=2', '--option=DPkg::Lock::Timeout=120'];

/** What must stand before a command so that root runs it; null where only a password would do. */
async function rootPrefix(machine: Machine): Promise<readonly string[] | null> {
  if (machine.userId === 0) return [];
  const sudo = await findCommand('sudo', machine);
  if (sudo === null) return null;
  const asks = await run(sudo, ['--non-interactive', 'true'], { env: machine.env }).then(
    () => false,
    () => true,
  );
  return asks ? null : [sudo, '--non-interactive'];
}

/** Runs a command that may take minutes, its words shown as they come, and returns whether it succeeded. */
async function runShown(command: readonly string[], machine: Machine): Promise<boolean> {
  const [file = '', ...args] = command;
  const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
