import { type Heartbeat, heartbeatAt } from '../domain/heartbeat';
import { type EpochMilliseconds, SECOND } from '../domain/time';

const BETWEEN_LOOKS = 2 * SECOND;

/** Who has not looked for longer was asleep, or hidden, or the clock was set. */
const LONGEST_PAUSE = 10 * SECOND;

/** What the watch needs of the page and of what is stored. */
export interface WatchTools {
  readonly now: () => EpochMilliseconds;
  readonly isVisible: () => boolean;
  readonly readTicks: () => Promise<{
    readonly lastTick: EpochMilliseconds | null;
    readonly firstLook: EpochMilliseconds;
  }>;
  /** Wakes a background that can be woken. */
  readonly wake: () => Promise<void>;
  /** Does the work of the background; harmless where that does it too. */
  readonly doItsWork: () => Promise<void>;
}

/**
 * Watches the background from the instant at which the page woke it, does its work for it while it is silent, and tells
 * what it is found to be. Returns how to stop.
 */
export function watchBackground(
  wokenAt: EpochMilliseconds,
  tools: WatchTools,
  onHeartbeat: (heartbeat: Heartbeat) => void,
): () => void {
  let watch = { wokenAt, hindrance: 0 };
  let lastLook = wokenAt;
  let work: Promise<void> | null = null;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    if (tools.isVisible()) {
      const now = tools.now();
      const pause = now - lastLook;
      lastLook = now;
      if (pause < 0 || pause > LONGEST_PAUSE) {
        watch = { wokenAt: now, hindrance: 0 };
        await tools.wake();
      } else {
        await lookOnce(now, pause);
      }
    }
    if (!isStopped) timer = setTimeout(lookAgain, BETWEEN_LOOKS);
  };
  // A storage that cannot be asked says nothing of the background.
  const lookAgain = (): void =>
    void look().catch(() => {
      if (!isStopped) timer = setTimeout(lookAgain, BETWEEN_LOOKS);
    });

  const lookOnce = async (now: EpochMilliseconds, pause: number): Promise<void> => {
    if (work !== null) watch = { ...watch, hindrance: watch.hindrance + pause };
    const heartbeat = heartbeatAt({ ...(await tools.readTicks()), ...watch, now });
    if (isStopped) return;
    onHeartbeat(heartbeat);
    if (heartbeat.kind === 'beating' || work !== null) return;
    const forget = (): void => {
      work = null;
    };
    work = tools.doItsWork().then(forget, forget);
  };

  timer = setTimeout(lookAgain, Math.max(0, BETWEEN_LOOKS - (tools.now() - wokenAt)));
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
