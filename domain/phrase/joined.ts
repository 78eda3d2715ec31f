import type { Item, Parts } from './parts';
import { wordSet } from './phrase-table';

/** More tokens than this between two items, and they do not belong together. */
const MOST_BETWEEN = 8;

const CONNECTORS = wordSet(
  ", ( ) - : | / ' • · * = & > at on from the of in and or as for",
  'beginning starting starts start begins begin commencing time times date when',
  'le la les à a au aux de du des dès d l en et ou partir heure heures horaire débutant commence commençant',
  'el los las en y o desde hora horario empezando comenzando fecha',
  'o os às as das dos no na em e ou',
  'в с и по на الساعة في من على و 于 在',
);

/** Whether nothing but words and marks that join stand between two items of a phrase, the first of them first. */
export function areJoined({ tokens }: Pick<Parts, 'tokens'>, one: Item, other: Item): boolean {
  if (other.from - one.to > MOST_BETWEEN) return false;
  for (let at = one.to; at < other.from; at++) if (!CONNECTORS.has(tokens[at]?.key ?? '')) return false;
  return true;
}
