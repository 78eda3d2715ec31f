import type { JSX } from 'preact';
import { sureStartOf } from '../../domain/certainty';
import { formatCountdown } from '../../domain/countdown';
import type { Session } from '../../domain/session';
import { isUndecided, isWithoutZone, type ReviewRow } from '../../hooks/review-row';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { SessionLinks } from '../SessionLinks';
import { CERTAINTY_TEXT, STATUS_TEXT, whenText, zoneChipText } from './review-text';
import { WhenInZones } from './WhenInZones';

/** What the words were read as: when, how sure that is, where, and which links. */
export function SessionFacts({ row }: { readonly row: ReviewRow }): JSX.Element {
  const { session } = row;
  const { text } = useStrings();
  return (
    <>
      <SessionWhen session={session} />
      <ul class="chips">
        <SessionChips row={row} />
      </ul>
      {isWithoutZone(row) && <p class="hint">{text('zoneMissing')}</p>}
      {session.place !== undefined && (
        <p class="place" data-part="place">
          <bdi>{session.place}</bdi>
        </p>
      )}
      <SessionLinks links={session.links} />
    </>
  );
}

/** Day and times at home and where they were stated, and how long until then; not of what is in doubt, whose readings stand below. */
function SessionWhen({ session }: { readonly session: Session }): JSX.Element | null {
  const display = useStrings();
  const now = useNow();
  const { homeTimeZone, language, text } = display;
  const { start, timeZone, date } = session;
  if (start !== null && isUndecided(session)) return null;
  if (start === null) {
    return (
      <p class="when-found" data-part="when">
        {date !== undefined && <time dateTime={date}>{whenText(session, timeZone, now, display)}</time>}{' '}
        <span class="quiet">{text('timeUnknown')}</span>
      </p>
    );
  }
  const sure = sureStartOf(session);
  return (
    <p class="when-found" data-part="when">
      <time dateTime={new Date(start).toISOString()}>
        <WhenInZones start={start} end={session.end} timeZone={timeZone} />
      </time>
      {sure !== null && sure > now && (
        <span class="countdown" data-part="countdown">
          {formatCountdown(sure, now, { locale: language, timeZone: homeTimeZone })}
        </span>
      )}
    </p>
  );
}

/** Role, status, the zone and how the time was known, each in a word or two. */
function SessionChips({ row }: { readonly row: ReviewRow }): JSX.Element {
  const { session, isEdited, found } = row;
  const display = useStrings();
  const now = useNow();
  const { text } = display;
  const { role, status, certainty } = session;
  const certaintyKey = isWithoutZone(row) ? 'zoneNotStated' : CERTAINTY_TEXT[certainty];
  const isOwnTime = isEdited && (session.start !== found.start || certainty !== found.certainty);
  return (
    <>
      {role !== 'other' && <li class={`pill ${role}`}>{text(role === 'main' ? 'roleMain' : 'roleSide')}</li>}
      {status !== 'confirmed' && <li class="pill doubt">{text(STATUS_TEXT[status])}</li>}
      {session.start !== null && (
        <li class="pill side" data-chip="zone">
          {zoneChipText(session, now, display)}
        </li>
      )}
      <li
        class={`pill ${isUndecided(session) || isWithoutZone(row) ? 'doubt' : 'side'}`}
        data-chip="certainty"
      >
        {text(isOwnTime ? 'certaintyChosen' : certaintyKey)}
      </li>
    </>
  );
}
