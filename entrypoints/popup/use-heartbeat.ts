import { useEffect, useState } from 'preact/hooks';
import type { Heartbeat } from '../../domain/heartbeat';
import { watchBackground } from '../../hooks/background-watch';
import type { Clock } from '../../platform/clock';
import { readFirstLook, readLastTick } from '../../platform/session-memory';
import { writeLookedAt } from '../../platform/storage';

/** Whether the background lives, while the popup is open; the popup does its work where it does not. */
export function useHeartbeat(clock: Clock): Heartbeat {
  const [heartbeat, setHeartbeat] = useState<Heartbeat>({ kind: 'beating' });
  // The popup wakes the background as soon as it is rendered (see main.tsx).
  const [wokenAt] = useState(clock.now);
  useEffect(() => watchBackground(wokenAt, toolsOf(clock), setHeartbeat), [clock, wokenAt]);
  return heartbeat;
}

function toolsOf(clock: Clock): Parameters<typeof watchBackground>[1] {
  return {
    now: clock.now,
    isVisible: () => document.visibilityState === 'visible',
    readTicks: async () => {
      const [lastTick, firstLook] = await Promise.all([readLastTick(), readFirstLook(clock.now())]);
      return { lastTick, firstLook };
    },
    wake: () => writeLookedAt(clock.now()),
    // What decides and carries out is large, and seldom needed here.
    doItsWork: async () => (await import('../../background/refresh')).refresh(),
  };
}
