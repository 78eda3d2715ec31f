import { DAY, type EpochMilliseconds } from '../domain/time';
import type { Display } from '../hooks/use-strings';

/** What is wrong with what Gavel keeps, and since when; null where nothing is. `sentence` is the browser's own. */
export interface StorageTroubles {
  readonly database: {
    readonly kind: 'rebuilt' | 'unusable';
    readonly sentence: string;
    readonly at: EpochMilliseconds;
  } | null;
  readonly sync: { readonly sentence: string } | null;
}

/** What is wrong with what Gavel keeps, a sentence each. That the database was built anew is told for a day. */
export function storageTroubleTexts(
  { database, sync }: StorageTroubles,
  now: EpochMilliseconds,
  { text }: Display,
): readonly string[] {
  const sentences = [
    database?.kind === 'unusable' && text('databaseUnusable', database),
    database?.kind === 'rebuilt' && now - database.at < DAY && text('databaseRebuilt'),
    sync !== null && text('syncRefused', sync),
  ];
  return sentences.filter((sentence) => typeof sentence === 'string');
}
