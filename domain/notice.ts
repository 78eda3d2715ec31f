import type { SpokenAlert } from './due-alert';
import { type EpochMilliseconds, MINUTE } from './time';

/** What comes later than this after its start is told with the rest of what was missed. */
const LATE = 2 * MINUTE;

/** So many at once are raised one by one; browsers drop some of more. */
const MOST_AT_ONCE = 2;

/**
 * What appears on the screen: one alert by itself, under its own id; a list of several that come at once; or a digest
 * of what started and was over while nobody could be told. The ids tell which, to a worker that knows nothing else.
 */
export interface Notice {
  readonly kind: 'single' | 'list' | 'digest';
  readonly id: string;
  readonly alerts: readonly [SpokenAlert, ...SpokenAlert[]];
}

const SUMMARY_ID = /^(?:list|digest)#/;

/** Whether the id is that of a list or digest. */
export function isSummaryId(id: string): boolean {
  return SUMMARY_ID.test(id);
}

/** The alerts as they appear on the screen. */
export function noticesOf(alerts: readonly SpokenAlert[], now: EpochMilliseconds): readonly Notice[] {
  const late = alerts.filter((alert) => isLate(alert, now));
  const isDigest = late.length > 1 || late.some(({ effect }) => effect === 'miss');
  const digest = isDigest ? late : [];
  const timely = alerts.filter((alert) => !digest.includes(alert));
  return [
    ...(timely.length > MOST_AT_ONCE ? together('list', timely) : timely.map(alone)),
    ...together('digest', digest),
  ];
}

function isLate({ effect, kind, start }: SpokenAlert, now: EpochMilliseconds): boolean {
  return effect === 'miss' || (kind === 'start' && now - start > LATE);
}

function alone(alert: SpokenAlert): Notice {
  return { kind: 'single', id: alert.id, alerts: [alert] };
}

/** Under an id that is the same where it has to be raised once more: that of its first alert. */
function together(kind: 'list' | 'digest', alerts: readonly SpokenAlert[]): readonly Notice[] {
  const [first, ...rest] = alerts;
  return first === undefined ? [] : [{ kind, id: `${kind}#${first.id}`, alerts: [first, ...rest] }];
}
