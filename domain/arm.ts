import {
  type InferOutput,
  integer,
  maxLength,
  nullable,
  number,
  object,
  optional,
  pipe,
  startsWith,
  string,
  url,
} from 'valibot';
import { LONGEST_ADDRESS } from './link';

/** An address that may be opened: nothing but https. */
export const AddressSchema = pipe(string(), url(), startsWith('https://'), maxLength(LONGEST_ADDRESS));

/** So many sessions can be set to open by themselves: `storage.sync` takes 512 items in all. */
export const MOST_ARMS = 200;

/** The user's word that one session shall open by itself. Written by pages only; travels to the user's other computers. */
export const ArmSchema = object({
  uid: pipe(string(), maxLength(200)),
  /** The computer that opens the session; the others notify. */
  deviceId: pipe(string(), maxLength(64)),
  /** When the session started as it was armed; the schedule wins where it knows better. */
  start: pipe(number(), integer()),
  title: pipe(string(), maxLength(500)),
  /** What was to be opened; null where the session had no link yet. */
  link: nullable(AddressSchema),
  /** An address off the trusted list that the user allowed to open by itself for this session. */
  approvedLink: optional(AddressSchema),
  armedAt: pipe(number(), integer()),
  /** When the user chose it to open before the others that start in the same minute. */
  chosenAt: optional(pipe(number(), integer())),
});

export type Arm = Readonly<InferOutput<typeof ArmSchema>>;

/** What the user chose for single sessions. */
export interface Choices {
  readonly arms: ReadonlyMap<string, Arm>;
  /** True: remind me although I do not follow it. False: do not, although I follow it. */
  readonly reminders: ReadonlyMap<string, boolean>;
  /** Minutes before the start, in the place of those that hold for all sessions. */
  readonly leads: ReadonlyMap<string, readonly number[]>;
  /** The user's own address to watch or join the session at; never leaves this computer. */
  readonly ownLinks: ReadonlyMap<string, string>;
}
