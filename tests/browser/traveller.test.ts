import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './accessibility';
import { type Gavel, startGavel } from './gavel';
import { storeSynced } from './schedule';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

/** One computer, in one profile, on its way from New York to Nairobi, Bangkok and back. */
describe('the popup of a traveller', () => {
  let server: WebTvServer;
  let profileDir: string;
  let gavel: Gavel;
  let popup: Page;
  let session: CDPSession;

  beforeAll(async () => {
    server = await startWebTvServer();
    profileDir = await mkdtemp(path.join(tmpdir(), 'gavel-traveller-'));
    await startIn('America/New_York');
  });

  afterAll(async () => {
    await gavel?.close();
    await server?.close();
    if (profileDir !== undefined)
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  /** The system's zone is set before the popup is there, as it is for a person. */
  async function startIn(timeZone: string): Promise<void> {
    gavel = await startGavel({ port: server.port, locale: 'en-GB', profileDir });
    const blank = await gavel.context.newPage();
    session = await gavel.context.newCDPSession(blank);
    await blank.goto(`chrome-extension://${gavel.extensionId}/icon/16.png`);
    await moveTo(timeZone);
    popup = await gavel.openPopup();
  }

  async function moveTo(timeZone: string): Promise<void> {
    await session.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
  }

  const notice = (): Locator => popup.locator('[data-notice=zone-move]');
  const told = async (): Promise<string> => {
    const [sentence = ''] = await notice().locator('span').allTextContents();
    return sentence;
  };
  const zone = (): Locator => popup.locator('header .zone');

  it('says nothing at the first start', async () => {
    await zone().getByText('New York').waitFor();
    expect(await notice().count()).toBe(0);
  });

  it('follows the computer while it is open, and says so', async () => {
    await moveTo('Africa/Nairobi');
    await zone().getByText('Nairobi').waitFor();
    await notice().waitFor();
    expect(await told()).toBe(
      'This computer is now in Nairobi time (UTC+3); times were in New York time before.',
    );
    expect(await violationsOf(popup)).toEqual([]);
  });

  it('says it still where it is opened again, until that is dismissed', async () => {
    await popup.reload();
    await notice().waitFor();
    await notice().locator('[data-action=dismiss-move]').click();
    await notice().waitFor({ state: 'detached' });
    await popup.reload();
    await popup.locator('main[data-state=ready]').waitFor();
    expect(await notice().count()).toBe(0);
  });

  it('says it of a browser that was closed on the way', async () => {
    await gavel.close();
    await startIn('Asia/Bangkok');
    await notice().waitFor();
    expect(await told()).toBe(
      'This computer is now in Bangkok time (UTC+7); times were in Nairobi time before.',
    );
  });

  it('says nothing to those who chose a zone, wherever they are', async () => {
    await storeSynced(popup, { preferences: { version: 1, homeTimeZone: 'Europe/Rome' } });
    await zone().getByText('Rome').waitFor();
    await notice().waitFor({ state: 'detached' });
    await moveTo('America/New_York');
    await popup.reload();
    await popup.locator('main[data-state=ready]').waitFor();
    expect(await zone().textContent()).toContain('Rome');
    expect(await notice().count()).toBe(0);
  });
});
