import { DEFAULT_PREFERENCES } from '../../domain/preferences';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/time';
import { plainSession } from '../builders';
import { FROM, type RandomYear, watchPage } from './random-year';
import type { Fates } from './year';

const UID = 'sim:0-0';
const START = FROM + DAY;

/** A session that is armed and reminded of, waits for someone to come back and opens then, is moved by an hour while it runs, and opens again. */
export const SHORT_SCENARIO: RandomYear = {
  seed: 1,
  cruelty: 0,
  preferences: DEFAULT_PREFERENCES,
  events: [
    {
      at: START - 3 * HOUR,
      kind: 'published',
      list: 'sim/0',
      sessions: [
        plainSession({
          uid: UID,
          start: START,
          end: START + 30 * MINUTE,
          links: [{ kind: 'live', href: watchPage(UID) }],
          source: { kind: 'sim', url: 'https://example.org/' },
        }),
      ],
    },
    { at: START - 2 * HOUR, kind: 'armed', uids: [UID] },
    { at: START - 10 * SECOND, kind: 'presence', presence: 'locked' },
    { at: START + 20 * SECOND, kind: 'presence', presence: 'active' },
    { at: START + 10 * MINUTE, kind: 'edited', uid: UID, edit: { kind: 'moved', by: HOUR } },
  ],
};

/** Each way in which one worker of the scenario can die: at each call of each wake but the last look, before it takes effect or after. */
export function everyDeath(
  callsOfWakes: readonly number[],
): readonly { readonly name: string; readonly fates: Fates }[] {
  return callsOfWakes.slice(0, -1).flatMap((calls, place) =>
    Array.from({ length: 2 * calls }, (_, index) => {
      const diesAt = 1 + (index >> 1);
      const diesAfterEffect = index % 2 === 1;
      return {
        name: `wake ${place}, call ${diesAt}, ${diesAfterEffect ? 'after' : 'before'} its effect`,
        fates: (wake: number) => (wake === place ? { diesAt, diesAfterEffect } : {}),
      };
    }),
  );
}
