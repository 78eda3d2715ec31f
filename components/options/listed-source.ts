import type { AddedSource } from '../../domain/added-source';
import type { SourceState } from '../../domain/source-state';
import type { EpochMilliseconds } from '../../domain/time';

/** A source, and what the user lets Gavel do with it. */
export interface ListedSource {
  readonly id: string;
  readonly name: string;
  /** The proper name of its shape; null where that is what the source itself is called. */
  readonly kindName: string | null;
  /** Where it is read; null for what comes with Gavel. */
  readonly host: string | null;
  readonly state: SourceState;
  /** Null where nothing is to be read any more. */
  readonly nextReadAt: EpochMilliseconds | null;
  readonly isOff: boolean;
  /** Whether the browser lets Gavel read it. */
  readonly isAllowed: boolean;
  /** What it takes to be allowed. */
  readonly urls: readonly string[];
  /** As the user added it; null for a source that comes with Gavel. */
  readonly added: AddedSource | null;
  /** Whether a token is kept for it; null where it takes none. */
  readonly hasToken: boolean | null;
}

/** What the user can do with a source. */
export interface SourceActions {
  /** Asks the user for the permission; called first thing in the click. */
  allow(source: ListedSource): void;
  readNow(source: ListedSource): void;
  turn(source: ListedSource, isOn: boolean): void;
  remove(source: AddedSource): void;
  undoRemoval(): void;
  /** Null forgets it. */
  writeToken(source: ListedSource, token: string | null): void;
}
