import observances from '../data/observances.json';
import { parseObservances } from '../domain/observance';

/** The UN's calendar of observances, as it is bundled with Gavel (see data/README.md). */
export const OBSERVANCES = parseObservances(observances);
