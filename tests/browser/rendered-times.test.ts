import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { pick, plainSession, seededRandom } from '../builders';
import { type Gavel, startGavel, untilSynced } from './gavel';
import { type Drawn, differencesFromTemporal, type Shown } from './rendered-times';
import { storeEntries, storeSynced } from './schedule';
import { startWebTvServer, type WebTvServer } from './server/web-tv-server';

/**
 * The last word on promise one: not what the functions return, but what stands in the popup. The browser's own
 * `Temporal` and `Intl` are the oracle for each time, day and date of 500 sessions in 30 home zones.
 */

const SESSIONS = 500;

const ORGANISERS = ['America/New_York', 'Europe/Zurich', 'Africa/Nairobi', 'Asia/Bangkok'];

/** Half and quarter hours, both ends of the calendar, clocks that change by half an hour, by two, at midnight, for Ramadan, twice or never. */
const HOME_ZONES = [
  ...['UTC', 'America/New_York', 'Europe/Zurich', 'Africa/Nairobi', 'Asia/Bangkok', 'Asia/Beirut'],
  ...['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Pacific/Apia', 'Pacific/Chatham', 'Pacific/Auckland'],
  ...['Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Tehran', 'Asia/Gaza', 'Asia/Tokyo', 'Australia/Eucla'],
  ...['Australia/Lord_Howe', 'Australia/Adelaide', 'Antarctica/Troll', 'Africa/Casablanca', 'Africa/Cairo'],
  ...['America/St_Johns', 'America/Santiago', 'America/Havana', 'America/Nuuk', 'America/Asuncion'],
  ...['Atlantic/Azores', 'Europe/Dublin', 'Europe/Chisinau'],
];

const LANGUAGES = ['en', 'ar', 'es', 'fr', 'ru', 'zh'] as const;
const HOUR_CYCLES = ['24', '12', 'automatic'] as const;

let server: WebTvServer;
let gavel: Gavel;
let popup: Page;
let drawn: readonly Drawn[];

/** A session at any minute of the next eleven months, in which every zone that changes its clocks does so. */
function randomSession(random: () => number, number: number): Session {
  const minute = Math.ceil((Date.now() + HOUR) / MINUTE) + Math.floor((random() * 335 * DAY) / MINUTE);
  const start = minute * MINUTE;
  const length = pick(random, [null, 30 * MINUTE, 2 * HOUR, 9 * HOUR]);
  return plainSession({
    uid: `un-web-tv:drawn-${number}`,
    title: `Meeting ${number}`,
    start,
    end: length === null ? null : start + length,
    timeZone: pick(random, ORGANISERS),
  });
}

beforeAll(async () => {
  server = await startWebTvServer();
  gavel = await startGavel({ port: server.port, timeZone: 'UTC', locale: 'en-GB' });
  popup = await gavel.openPopup();
  await untilSynced(popup);
  const random = seededRandom(20_260_910);
  const sessions = Array.from({ length: SESSIONS }, (_, number) => randomSession(random, number));
  await storeEntries(
    popup,
    sessions.map((session) => toScheduleEntry(session, 'un-web-tv/elsewhere', Date.now())),
  );
  drawn = sessions.map(({ uid, start, timeZone }) => ({ uid, start: start ?? Number.NaN, timeZone }));
});

afterAll(async () => {
  await gavel?.close();
  await server?.close();
});

describe('what the popup shows is what Temporal and Intl say', () => {
  it.each(HOME_ZONES.map((zone, index) => [zone, LANGUAGES[index % 6], HOUR_CYCLES[index % 3]] as const))(
    'at home in %s, in %s, on a clock of %s hours',
    async (homeTimeZone, language = 'en', hourCycle = '24') => {
      const otherTimeZone = homeTimeZone === 'Asia/Tokyo' ? 'Asia/Seoul' : 'Asia/Tokyo';
      await storeSynced(popup, {
        preferences: {
          version: 1,
          filter: 'all',
          homeTimeZone,
          otherTimeZones: [otherTimeZone],
          hourCycle,
          language,
        },
      });
      const chosen: Shown = { homeTimeZone, otherTimeZone, hourCycle, language, region: 'GB' };
      await expect
        .poll(() => popup.evaluate(differencesFromTemporal, [chosen, drawn] as const), {
          interval: 500,
          timeout: 60_000,
        })
        .toEqual([]);
    },
  );
});
