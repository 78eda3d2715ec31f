import type { RequestState } from './source-state';
import { isDue, isRetryAfterWake, type Need, nextReadAt } from './sync-schedule';
import type { EpochMilliseconds } from './time';

/** An address that sources want read, and what is known of it. */
export interface WantedRequest extends Pick<Need, 'interval' | 'isNear'> {
  readonly host: string;
  readonly state: RequestState | undefined;
}

/** When and why it is decided. */
export type Moment = Pick<Need, 'now' | 'reason' | 'wokeAt'>;

/**
 * Which of the requests are to be made now, in this order: those that are due at hosts that do not rest. The order is
 * that of the sources; where a host fails, the addresses that were asked least in vain come first, so that one that
 * always fails does not keep the others waiting.
 *
 * @param wanted all that is wanted of the hosts: what one address met with holds for the others.
 */
export function planSync<Wanted extends WantedRequest>(
  wanted: readonly Wanted[],
  moment: Moment,
): readonly Wanted[] {
  const hosts = new Set(wanted.map(({ host }) => host));
  return [...hosts].flatMap((host) => {
    const requests = wanted.filter((one) => one.host === host);
    const states = requests.flatMap(({ state }) => state ?? []);
    return restsUntil(states, moment) > moment.now ? [] : dueOf(requests, moment);
  });
}

function dueOf<Wanted extends WantedRequest>(requests: readonly Wanted[], moment: Moment): readonly Wanted[] {
  const due = requests.filter(({ state, interval, isNear }) => isDue(state, { ...moment, interval, isNear }));
  const isFailing = due.some(({ state }) => state?.failure?.isHostDown);
  return isFailing ? due.toSorted((a, b) => (a.state?.tries ?? 0) - (b.state?.tries ?? 0)) : due;
}

/**
 * When the host may be asked again, by what is known of its addresses: when it asked for, and where none has been read
 * since the failures began, when the longest back-off ends. Who looks does not wait for that.
 */
function restsUntil(states: readonly RequestState[], moment: Moment): EpochMilliseconds {
  const { now, reason } = moment;
  // What is from the future is from before the clock was set back.
  const known = states.filter(
    ({ askedAt, failure }) => askedAt <= now && failure?.reason !== 'no-permission',
  );
  const asked = Math.max(0, ...known.map(({ notBefore }) => notBefore));
  if (reason !== 'clock') return asked;
  const readAt = Math.max(0, ...known.map((state) => state.readAt ?? 0));
  const down = known.filter(
    ({ failure, failingSince = 0 }) => failure?.isHostDown === true && failingSince > readAt,
  );
  if (down.some((state) => isRetryAfterWake(state, moment))) return asked;
  return Math.max(asked, ...down.map((state) => nextReadAt(state, state.interval)));
}
