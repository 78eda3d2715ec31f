import { browser } from 'wxt/browser';
import { type EpochMilliseconds, SECOND } from '../domain/time';
import type { Clock } from '../platform/clock';

/**
 * The two alarms: `next`, at the next instant that matters, and `tick`, each minute, which finds what a lost
 * or late `next` would miss (sleep, a changed clock) and asks the sources.
 */
const NEXT = 'next';
const TICK = 'tick';
const TICK_MINUTES = 1;

/** Packed Chrome builds fire no alarm earlier than this after it is set. */
const ALARM_FLOOR = 30 * SECOND;

/** The timer that serves an instant nearer than the alarm's floor. A worker lives that long after its last event. */
let timer: ReturnType<typeof setTimeout> | undefined;

let wake: () => void = () => undefined;

/** Calls back at each alarm and timer. Registers synchronously, as a worker must. */
export function onWake(listener: () => void): void {
  wake = listener;
  browser.alarms.onAlarm.addListener(listener);
}

/** Makes sure of `tick`. To be done before anything else: a worker that dies at its work must be woken again, though the browser has lost its alarms. */
export async function keepTicking(): Promise<void> {
  const tick = await browser.alarms.get(TICK);
  if (tick === undefined) await browser.alarms.create(TICK, { periodInMinutes: TICK_MINUTES });
}

/** Sets `next` to the instant. An alarm that is right already is left alone: setting it anew would start its delay anew. */
export async function setNextWake(instant: EpochMilliseconds, clock: Clock): Promise<void> {
  const when = clock.toSystemTime(instant);
  clearTimeout(timer);
  const wait = when - Date.now();
  if (wait < ALARM_FLOOR) timer = setTimeout(wake, Math.max(0, wait));
  const next = await browser.alarms.get(NEXT);
  if (next?.scheduledTime !== when) await browser.alarms.create(NEXT, { when });
}
