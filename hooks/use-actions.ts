import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AgendaRow } from '../domain/agenda-row';
import type { Preferences } from '../domain/preferences';
import type { ScheduleEntry } from '../domain/schedule';
import type { EpochMilliseconds } from '../domain/time';

/** What the user can do from the popup. */
export interface Actions {
  /** Arms the session, or takes the arm back. */
  toggleArm(row: AgendaRow): void;
  /** Opens the address of the session in a tab that Gavel knows for its own: it is shown at the start, not opened a second time. */
  watch(row: AgendaRow, href: string): void;
  /** Announces the start of the session, or does not. */
  toggleReminder(row: AgendaRow): void;
  /** Has the session open in the place of others that start in the same minute. */
  openInstead(row: AgendaRow): void;
  /** Sets the reminders before this start, in minutes; null leaves them to those for all sessions. */
  setLeads(row: AgendaRow, minutes: readonly number[] | null): void;
  /** Remembers the user's own https address for the session; null forgets it. */
  setOwnLink(row: AgendaRow, href: string | null): void;
  /** Shows no more what was missed until then. */
  dismissMissed(seenAt: EpochMilliseconds): void;
  /** Says no more that the computer came into another zone. */
  dismissMove(): void;
  /** Lets the session's own link, which is off the trusted list, open by itself. */
  approveLink(row: AgendaRow): void;
  /** Asks for more about the session than its list says; whether an answer is to be expected. */
  askForMore(entry: ScheduleEntry): Promise<boolean>;
  toggleBody(body: string): void;
  readonly followedBodies: readonly string[];
  setFilter(filter: Preferences['filter']): void;
  /** Asks the user for the hosts that Gavel reads. */
  allowHosts(): void;
  openOptions(): void;
  /** Reads the sessions off the page in the tab below. */
  readPage(): void;
  /** Starts Gavel anew; closes this page. */
  reload(): void;
}

/** Set by the entrypoint. */
export const ActionsContext = createContext<Actions | null>(null);

/**
 * The actions of the page.
 * @throws Error outside a page that provides them.
 */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (actions === null) throw new Error('useActions was called outside an ActionsContext');
  return actions;
}
