import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Heartbeat } from '../../domain/heartbeat';
import { HOUR, MINUTE, SECOND } from '../../domain/time';
import { watchBackground } from '../../hooks/background-watch';
import { START } from '../builders';

/** A page that opens at `START`, and the background that it sees. */
let page: {
  lastTick: number | null;
  isVisible: boolean;
  isStorageBroken: boolean;
  /** How long the work takes that the page does. */
  workTime: number;
  worked: number[];
  woken: number[];
  heard: Heartbeat['kind'][];
};
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  page = {
    ...{ lastTick: START - 8 * HOUR, isVisible: true, isStorageBroken: false, workTime: 0 },
    ...{ worked: [], woken: [], heard: [] },
  };
  stop = watchBackground(
    START,
    {
      now: Date.now,
      isVisible: () => page.isVisible,
      readTicks: async () => {
        if (page.isStorageBroken) throw new Error('storage is broken');
        return { lastTick: page.lastTick, firstLook: START };
      },
      wake: async () => void page.woken.push(Date.now() - START),
      doItsWork: async () => {
        page.worked.push(Date.now() - START);
        await new Promise((resolve) => setTimeout(resolve, page.workTime));
        if (page.workTime === 0) throw new Error('the database is broken');
      },
    },
    ({ kind }) => page.heard.push(kind),
  );
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('leaves a background alone that answers', async () => {
  page.lastTick = START + SECOND;
  await vi.advanceTimersByTimeAsync(30 * SECOND);
  expect(page.worked).toEqual([]);
  expect(new Set(page.heard)).toEqual(new Set(['beating']));
});

it('does the work of one that does not, again and again though it fails, and says that it is dead', async () => {
  await vi.advanceTimersByTimeAsync(11 * SECOND);
  expect(page.worked).toEqual([2, 4, 6, 8, 10].map((seconds) => seconds * SECOND));
  expect(page.heard).toEqual(['silent', 'silent', 'silent', 'silent', 'dead']);
});

it('hears it come to life', async () => {
  await vi.advanceTimersByTimeAsync(11 * SECOND);
  page.lastTick = Date.now();
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  expect(page.heard.at(-1)).toBe('beating');
});

it('does not work twice at once, and blames nobody meanwhile', async () => {
  page.workTime = 7 * SECOND;
  await vi.advanceTimersByTimeAsync(12 * SECOND);
  expect(page.worked).toEqual([2, 10].map((seconds) => seconds * SECOND));
  expect(page.heard).not.toContain('dead');
});

it('says that it is dead also where the work never comes to an end', async () => {
  page.workTime = HOUR;
  await vi.advanceTimersByTimeAsync(21 * SECOND);
  expect(page.worked).toHaveLength(1);
  expect(page.heard.at(-1)).toBe('dead');
});

it('wakes it again after the computer has slept, and gives it time anew', async () => {
  page.lastTick = START + SECOND;
  await vi.advanceTimersByTimeAsync(4 * SECOND);
  vi.setSystemTime(START + HOUR);
  await vi.advanceTimersByTimeAsync(9 * SECOND);
  expect(page.woken).toHaveLength(1);
  expect(page.heard).not.toContain('dead');
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(page.heard.at(-1)).toBe('dead');
});

it('rests while the page is hidden', async () => {
  page.isVisible = false;
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect([page.heard, page.worked, page.woken]).toEqual([[], [], []]);
  page.isVisible = true;
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  expect(page.woken).toHaveLength(1);
});

it('concludes nothing from a storage that fails, and asks it again', async () => {
  page.isStorageBroken = true;
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect([page.heard, page.worked]).toEqual([[], []]);
  page.isStorageBroken = false;
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  expect(page.heard).toEqual(['dead']);
});

it('stops when it is told to', async () => {
  stop();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect([page.heard, page.worked]).toEqual([[], []]);
});
