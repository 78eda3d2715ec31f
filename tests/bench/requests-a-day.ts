import { DAY, HOUR } from '../../domain/time';
import { BUILT_IN_SOURCES } from '../../sources/registry';
import type { Source } from '../../sources/source';
import { instant, seededRandom } from '../builders';
import { simulateSync, type World } from '../simulation/sync-week';

/** `npm run bench:requests`: how often each source is asked on a Tuesday, by a browser that runs all day and whose requests all succeed. */
const FROM = instant('2026-11-24T05:00:00Z');

function world(isNear: World['isNear']): World {
  return {
    random: seededRandom(1),
    isAwake: () => true,
    isOnline: () => true,
    isNear,
    answer: () => ({ kind: 'read' }),
  };
}

/** The first day reads everything once; the second is like all that follow. */
function countOf(source: Source, isNear: World['isNear']): number {
  const asked = simulateSync([source], FROM - DAY, FROM + DAY, world(isNear));
  return asked.filter(({ at }) => at >= FROM).length;
}

/** Where a meeting in New York is named. */
const NEAR: ReadonlySet<string> = new Set(['un-web-tv/2026-11-24', 'un-journal/new-york/2026-11-24']);
const START = instant('2026-11-24T15:00:00Z');
for (const source of BUILT_IN_SOURCES) {
  const plain = countOf(source, () => false);
  const armed = countOf(
    source,
    ({ key }, now) => NEAR.has(key) && now >= START - 2 * HOUR && now < START + 3 * HOUR,
  );
  console.log(`${source.name}: ${plain} requests a day; ${armed} with an armed session of three hours.`);
}
