import { expect, test } from 'vitest';
import { ensureBrowser } from '../../../scripts/browser/ensure';
import { Failure } from '../../../scripts/failure';
import { type ShamMachine, shamMachine } from './sham-machine';

const POLICY = `echo "$2:"; echo "  Installed: (none)"; echo "  Candidate: $CANDIDATE"`;

/** apt-get that writes down its words and, asked to install, puts a browser on the PATH as the package does. */
async function addApt(machine: ShamMachine, browser: string, candidate: string): Promise<void> {
  const install = `/bin/cp ${machine.folder}/package-${browser} ${machine.folder}/${browser}`;
  const version = browser === 'chromium' ? 'Chromium 150.0.1.2' : 'Mozilla Firefox 140.5.0esr';
  await machine.addCommand(`package-${browser}`, `echo "${version}"`);
  await machine.addCommand('apt-get', `echo "apt-get $*" >> $LOG\ncase "$*" in *install*) ${install};; esac`);
  await machine.addCommand('apt-cache', POLICY.replace('$CANDIDATE', candidate));
}

test('what is there is not installed again', async () => {
  const machine = await shamMachine();
  await addApt(machine, 'chromium', '150.0-1~deb12u1');
  await machine.addCommand('chromium', 'echo "Chromium 149.0.1.2"');
  expect((await ensureBrowser({ kind: 'chromium' }, machine)).version).toBe('Chromium 149.0.1.2');
  expect(await machine.log()).toEqual([]);
});

test('as root on Debian a missing Chromium comes with the letters of Arabic and Chinese', async () => {
  const machine = await shamMachine();
  await addApt(machine, 'chromium', '150.0-1~deb12u1');
  expect((await ensureBrowser({ kind: 'chromium' }, machine)).version).toBe('Chromium 150.0.1.2');
  const [update, install] = await machine.log();
  expect(update).toMatch(/ update$/);
  expect(install).toMatch(/ install .*chromium fonts-noto-core fonts-noto-cjk$/);
});

test('Firefox is firefox-esr there', async () => {
  const machine = await shamMachine();
  await addApt(machine, 'firefox-esr', '140.5.0esr-1~deb12u1');
  expect((await ensureBrowser({ kind: 'firefox' }, machine)).version).toBe('Mozilla Firefox 140.5.0esr');
  expect((await machine.log()).at(-1)).toMatch(/ install .*firefox-esr fonts-noto-core fonts-noto-cjk$/);
});

test('with no word about the browser, the one that is there is taken', async () => {
  const machine = await shamMachine();
  await addApt(machine, 'chromium', '150.0-1~deb12u1');
  await machine.addCommand('firefox', 'echo "Mozilla Firefox 145.0"');
  expect((await ensureBrowser(null, machine)).kind).toBe('firefox');
});

test('sudo that asks no password will do', async () => {
  const machine = await shamMachine(1000);
  await addApt(machine, 'chromium', '150.0-1~deb12u1');
  await machine.addCommand('sudo', 'echo "sudo $1" >> $LOG; shift; [ "$1" = true ] || exec "$@"');
  expect((await ensureBrowser({ kind: 'chromium' }, machine)).version).toBe('Chromium 150.0.1.2');
  expect((await machine.log())[0]).toBe('sudo --non-interactive');
});

test('without rights: one sentence with the command, and nothing is tried', async () => {
  const machine = await shamMachine(1000);
  await addApt(machine, 'chromium', '150.0-1~deb12u1');
  await machine.addCommand('sudo', 'echo "sudo: a password is required" >&2; exit 1');
  const outcome = ensureBrowser({ kind: 'chromium' }, machine);
  await expect(outcome).rejects.toThrow(Failure);
  await expect(outcome).rejects.toThrow('sudo apt-get install chromium fonts-noto-core fonts-noto-cjk');
  expect(await machine.log()).toEqual([]);
});

test.each(['2:1snap1-0ubuntu2', '(none)'])(
  'where apt has no real Chromium (%s) it is not asked for it',
  async (candidate) => {
    const machine = await shamMachine();
    await addApt(machine, 'chromium', candidate);
    await expect(ensureBrowser({ kind: 'chromium' }, machine)).rejects.toThrow('npx playwright-core install');
    expect((await machine.log()).join()).not.toContain('install');
  },
);

test('an installation that fails ends in the sentence', async () => {
  const machine = await shamMachine();
  await addApt(machine, 'chromium', '150.0-1~deb12u1');
  await machine.addCommand('apt-get', 'exit 100');
  await expect(ensureBrowser({ kind: 'chromium' }, machine)).rejects.toThrow('could not be installed');
});

test.each([
  ['dnf', 'sudo dnf install firefox'],
  ['pacman', 'sudo pacman -S firefox'],
  ['brew', 'brew install --cask firefox'],
])('the command is one of the package manager that is there: %s', async (manager, command) => {
  const machine = await shamMachine();
  await machine.addCommand(manager, 'exit 1');
  await expect(ensureBrowser({ kind: 'firefox' }, machine)).rejects.toThrow(command);
});
