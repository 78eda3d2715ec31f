import type { AgendaRow } from '../../domain/agenda-row';
import { isTrustedToOpen } from '../../domain/link';
import type { Preferences } from '../../domain/preferences';
import { watchLinkOf } from '../../domain/watch';
import { openingOf, type ReviewRow } from '../../hooks/review-row';
import type { Actions } from '../../hooks/use-actions';
import { removeArms } from '../../platform/choices';
import type { Clock } from '../../platform/clock';
import { writeOwnLink } from '../../platform/own-links';
import { createActions, type Refusal } from '../popup/actions';
import { toggleArm } from '../popup/choices';

interface Surroundings {
  readonly preferences: Preferences;
  readonly pageUrl: string;
  /** The row under review of the session, or undefined. */
  readonly rowOf: (agendaRow: AgendaRow) => ReviewRow | undefined;
  readonly onChanged: (refusal: Refusal | null) => void;
}

/** The actions of the review page: those of the popup, but what is armed opens what its row says that it opens. */
export function createReviewActions(clock: Clock, surroundings: Surroundings): Actions {
  const { preferences, pageUrl, rowOf, onChanged } = surroundings;
  return {
    ...createActions(preferences, clock, onChanged),
    toggleArm: (agendaRow) => {
      const opens = rowOf(agendaRow)?.opens ?? agendaRow.ownLink ?? null;
      void toggle(agendaRow, opens, pageUrl, clock).then(
        () => onChanged(null),
        (error: unknown) => onChanged({ error }),
      );
    },
  };
}

async function toggle(
  agendaRow: AgendaRow,
  opens: string | null,
  pageUrl: string,
  clock: Clock,
): Promise<void> {
  const link = ownLinkFor(agendaRow, opens, pageUrl);
  // The link comes first: what is armed opens it from then on.
  if (!agendaRow.isArmed) await keepOwnLink(agendaRow, link);
  await toggleArm(agendaRow, clock.now());
  if (agendaRow.isArmed && link !== null && agendaRow.ownLink === link)
    await writeOwnLink(agendaRow.entry.uids, null);
}

/** Has the armed session open what the user has chosen since. */
export async function keepOwnLink(agendaRow: AgendaRow, link: string | null): Promise<void> {
  if (link !== (agendaRow.ownLink ?? null)) await writeOwnLink(agendaRow.entry.uids, link);
}

/**
 * The address that is to be kept as the user's own, for it is none that opens by itself: what the user chose, or the
 * page itself, as the row told before it was armed. Null where the session's own livestream is what opens.
 */
export function ownLinkFor({ entry }: AgendaRow, opens: string | null, pageUrl: string): string | null {
  const { session } = entry;
  const opening = openingOf(session, opens, pageUrl);
  if (opening === null) return null;
  if (opening.href !== watchLinkOf(session)?.href) return opening.href;
  return opens !== null && !isTrustedToOpen(opens) ? opens : null;
}

/** Takes the arms of sessions back that were removed from the page: what is not listed must not open. */
export async function disarm(agendaRows: readonly AgendaRow[]): Promise<void> {
  const armed = agendaRows.filter(({ isArmed }) => isArmed);
  await removeArms(armed.flatMap(({ entry }) => entry.uids));
  for (const { entry } of armed) await writeOwnLink(entry.uids, null);
}
