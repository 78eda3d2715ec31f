import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import { sureStartOf } from '../domain/certainty';
import { formatDuration } from '../domain/format';
import { MINUTE } from '../domain/time';
import { REGISTRATION_LEADS } from '../domain/wanted-alert';
import { needsRegistration } from '../domain/watch';
import { useNow } from '../hooks/use-now';
import { type Display, useStrings } from '../hooks/use-strings';

const [FIRST_REMINDER, SECOND_REMINDER] = REGISTRATION_LEADS;

/** That there is nothing to watch without registration, and what Gavel does about it; nothing where the user gave an own link. */
export function RegistrationNote({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  const display = useStrings();
  const now = useNow();
  const { session } = row.entry;
  if (row.phase !== 'upcoming' || row.ownLink !== undefined || !needsRegistration(session)) return null;
  const start = sureStartOf(session);
  const isToBeReminded =
    start !== null &&
    now < start - FIRST_REMINDER * MINUTE &&
    (row.isReminded || row.isArmed || row.willOpen);
  return (
    <span class="note" data-note="registration">
      {registrationText(isToBeReminded, row.willOpen, display)}
    </span>
  );
}

function registrationText(isToBeReminded: boolean, isToOpen: boolean, { text, language }: Display): string {
  if (!isToBeReminded) return text(isToOpen ? 'registrationOpensNothing' : 'registrationNeeded');
  return text(isToOpen ? 'registrationArmed' : 'registrationReminded', {
    first: formatDuration(FIRST_REMINDER * MINUTE, language),
    second: formatDuration(SECOND_REMINDER * MINUTE, language),
  });
}
