import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/time';
import { armOf, plainSession, START, WEB_TV_LINK } from '../builders';
import { type Computer, sleepUntil, startComputer } from '../fakes/computer';
import { armHere, ledgerStates, newWorker, prefer, schedule, type Worker } from './worker';

let computer: Computer;
let worker: Worker;

const about = plainSession();
const opened = () => computer.windows.opened.map(({ url, active }) => `${url}${active ? '' : ' (behind)'}`);
const shown = async () => Object.values(await fakeBrowser.notifications.getAll());
const lines = async () =>
  (await worker.readDecisions()).map(({ verdict }) =>
    verdict.kind === 'not-opened' ? `not-opened: ${verdict.refusal}` : verdict.kind,
  );

/** A session is armed; then a worker starts, as the browser starts it. */
beforeEach(async () => {
  computer = startComputer(START - DAY);
  worker = await newWorker();
  await worker.refresh();
  await schedule(worker, START - HOUR, about);
  await armHere(worker, armOf(about, { armedAt: START - MINUTE }));
  worker = await newWorker();
  const { default: background } = await import('../../entrypoints/background');
  background.main();
});

async function refreshAt(now: number): Promise<void> {
  sleepUntil(now);
  await worker.refresh();
}

describe('a screen that is locked at the start', () => {
  beforeEach(async () => {
    computer.idle.become('locked');
    await refreshAt(START);
  });

  it('opens nothing, and says until when it would', async () => {
    expect(opened()).toEqual([]);
    expect(await ledgerStates(worker)).toEqual({ open: 'held', start: 'done' });
    const [notification] = await shown();
    expect(notification).toMatchObject({ message: expect.stringContaining('The screen is locked') });
  });

  it('that is unlocked within the minute opens, because someone is back', async () => {
    sleepUntil(START + 40 * SECOND);
    computer.idle.become('active');
    await vi.waitFor(() => expect(opened()).toEqual([WEB_TV_LINK.href]));
    await vi.waitFor(async () => expect(await lines()).toContain('opened'));
  });

  it('that is unlocked later opens nothing, and the line says why', async () => {
    computer.idle.become('active');
    await refreshAt(START + 2 * MINUTE);
    expect(opened()).toEqual([]);
    expect(await lines()).toContain('not-opened: locked');
  });

  it('is remembered by a worker that starts anew', async () => {
    worker = await newWorker();
    await refreshAt(START + 2 * MINUTE);
    expect(await lines()).toContain('not-opened: locked');
  });
});

describe('a tab that Gavel opened', () => {
  beforeEach(() => refreshAt(START));
  const moved = plainSession({ start: START + HOUR, end: START + 2 * HOUR });

  it('is shown again where the session moves while it is open', async () => {
    await schedule(worker, START + MINUTE, moved);
    await refreshAt(START + HOUR);
    expect(opened()).toEqual([WEB_TV_LINK.href]);
    expect(computer.windows.shown).toEqual([computer.windows.opened[0]?.id]);
  });

  it('and that the user closed does not open again where the session moves', async () => {
    computer.windows.close(computer.windows.opened[0]?.id ?? 0);
    await vi.waitFor(async () => expect(await ledgerStates(worker)).toMatchObject({ closed: 'done' }));
    worker = await newWorker();
    await schedule(worker, START + MINUTE, moved);
    await refreshAt(START + HOUR);
    expect(opened()).toEqual([WEB_TV_LINK.href]);
    expect(await lines()).toContain('not-opened: tab-closed');
  });

  it('that is closed between the plan and its showing opens anew: nobody is left without', async () => {
    await schedule(worker, START + MINUTE, moved);
    vi.spyOn(fakeBrowser.tabs, 'update').mockRejectedValueOnce(new Error('No tab with id.'));
    await refreshAt(START + HOUR);
    expect(opened()).toEqual([WEB_TV_LINK.href, WEB_TV_LINK.href]);
  });
});

describe('tabs of the user', () => {
  it('that can be heard stay in front', async () => {
    computer.windows.visit('https://example.org/concert', { isAudible: true });
    await refreshAt(START);
    expect(opened()).toEqual([`${WEB_TV_LINK.href} (behind)`]);
    expect(await shown()).toHaveLength(1);
  });

  it('keep the front also of who wants no reminders, and is told of the tab behind', async () => {
    await worker.writeReminder(about.uid, false);
    computer.windows.visit('https://example.org/concert', { isAudible: true });
    await refreshAt(START);
    expect(opened()).toEqual([`${WEB_TV_LINK.href} (behind)`]);
    expect(await shown()).toHaveLength(1);
  });

  it('that are muted do not count', async () => {
    computer.windows.visit('https://example.org/concert', { isAudible: true, isMuted: true });
    await refreshAt(START);
    expect(opened()).toEqual([WEB_TV_LINK.href]);
  });

  it('are looked through for the stream only where the user wants that', async () => {
    const tab = computer.windows.visit(WEB_TV_LINK.href);
    await refreshAt(START - SECOND);
    await prefer(worker, { looksInAllTabs: true });
    await refreshAt(START);
    expect(opened()).toEqual([]);
    expect(computer.windows.shown).toEqual([tab.id]);
  });

  it('are not looked through where the permission for that was taken away', async () => {
    computer.windows.visit(WEB_TV_LINK.href);
    await prefer(worker, { looksInAllTabs: true });
    vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(
      async ({ permissions = [] }) => !permissions.includes('tabs'),
    );
    await refreshAt(START);
    expect(opened()).toEqual([WEB_TV_LINK.href]);
    vi.restoreAllMocks();
  });

  it('are left alone otherwise', async () => {
    computer.windows.visit(WEB_TV_LINK.href);
    await refreshAt(START);
    expect(opened()).toEqual([WEB_TV_LINK.href]);
  });
});

describe('the language of the interface', () => {
  const inFrench = WEB_TV_LINK.href.replace('/en/', '/fr/');

  it('is that of the page of UN Web TV that opens; the line names the address that was checked', async () => {
    await prefer(worker, { language: 'fr' });
    await refreshAt(START);
    expect(opened()).toEqual([inFrench]);
    const verdicts = (await worker.readDecisions()).map(({ verdict }) => verdict);
    expect(verdicts).toContainEqual(expect.objectContaining({ kind: 'opened', href: WEB_TV_LINK.href }));
  });

  it('is that of the browser where none is chosen', async () => {
    Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'es-419' });
    await refreshAt(START);
    expect(opened()).toEqual([WEB_TV_LINK.href.replace('/en/', '/es/')]);
  });

  it('hinders nobody to find the stream in another', async () => {
    const tab = computer.windows.visit(WEB_TV_LINK.href.replace('/en/', '/ru/'));
    await prefer(worker, { language: 'fr', looksInAllTabs: true });
    await refreshAt(START);
    expect(opened()).toEqual([]);
    expect(computer.windows.shown).toEqual([tab.id]);
  });

  it('may change between the opening and the move of a session, whose tab is shown again', async () => {
    await refreshAt(START);
    await prefer(worker, { language: 'ar' });
    const moved = plainSession({ start: START + HOUR, end: START + 2 * HOUR });
    await schedule(worker, START + MINUTE, moved);
    await refreshAt(START + HOUR);
    expect(opened()).toEqual([WEB_TV_LINK.href]);
    expect(computer.windows.shown).toEqual([computer.windows.opened[0]?.id]);
  });

  it('does not remember a page that has gone for another one', async () => {
    await prefer(worker, { language: 'zh' });
    await worker.writeGoneLink(WEB_TV_LINK.href, true);
    await refreshAt(START);
    expect(opened()).toEqual([expect.stringMatching(/^https:\/\/webtv\.un\.org\/zh\/schedule\/\d{4}/)]);
  });

  it("leaves the user's own link as it was given", async () => {
    const { writeOwnLink } = await import('../../platform/own-links');
    const given = WEB_TV_LINK.href.replace('/en/', '/ru/');
    await writeOwnLink([about.uid], given);
    await prefer(worker, { language: 'fr' });
    await refreshAt(START);
    expect(opened()).toEqual([given]);
  });
});

describe('a browser that refuses the tab', () => {
  it('is told of, with the link one click away', async () => {
    computer.windows.refuseWith(new Error('Tabs cannot be edited right now.'));
    await refreshAt(START);
    expect(await lines()).toEqual(['announced', 'failed']);
    const [notification] = await shown();
    expect(notification).toMatchObject({
      message: expect.stringContaining('Not opened: the browser refused.'),
    });
  });

  it('is told of even to who wants no reminders', async () => {
    await worker.writeReminder(about.uid, false);
    computer.windows.refuseWith(new Error('Tabs cannot be edited right now.'));
    await refreshAt(START);
    expect(await shown()).toHaveLength(1);
  });
});
