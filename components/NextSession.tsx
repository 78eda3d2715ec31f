import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import { countdownTo, formatCountdownClock } from '../domain/countdown';
import {
  formatClockTime,
  formatDay,
  formatDayCount,
  formatRelativeDays,
  formatTimeRange,
  zoneCity,
} from '../domain/format';
import { daysBetween, localDateAt } from '../domain/local-date';
import type { ObservanceLabel } from '../domain/named-observance';
import { addressToOpen, pageOf } from '../domain/watch';
import { useNow } from '../hooks/use-now';
import { useStrings } from '../hooks/use-strings';
import { ExternalLink } from './ExternalLink';
import { isolatedIn } from './isolated';
import { ObservanceName } from './ObservanceName';
import { SessionControls } from './SessionControls';
import { ExpanderButton, useExpander } from './SessionExpander';
import { SessionMore } from './SessionMore';
import { SessionNotes } from './SessionNotes';
import { BodyToggle, RolePill, SessionPlace } from './SessionRow';
import { otherZones } from './SessionTime';
import { SpokenCountdown } from './SpokenCountdown';
import { proofTextsOf } from './source-text';
import { ZoneNotes } from './ZoneNotes';
import { timeThere } from './zone-note-text';

interface Props {
  readonly row: AgendaRow;
  readonly observance: ObservanceLabel | null;
}

/** The next session, large, with the seconds that are left. */
export function NextSession({ row, observance }: Props): JSX.Element {
  const display = useStrings();
  const { session, uid } = row.entry;
  const proof = proofTextsOf(row.entry, useNow(), display);
  const page = pageOf(session, row.ownLink);
  const expander = useExpander();
  return (
    <section class="next" data-row="session" data-uid={uid}>
      <div class="eyebrow">
        <RolePill row={row} />
        {observance !== null && <ObservanceName observance={observance} />}
        {observance === null && session.category !== undefined && <BodyToggle body={session.category} />}
      </div>
      <h2 data-part="title">
        {page === null ? (
          <bdi>{session.title}</bdi>
        ) : (
          <ExternalLink href={addressToOpen(page, display.language, row.ownLink)}>
            {session.title}
          </ExternalLink>
        )}
      </h2>
      <BigCountdown row={row} />
      <When row={row} />
      {/* The details tell it beside the picture. */}
      {!expander.isOpen && <ZoneNotes session={session} isBrief />}
      <div class="meta">
        <SessionPlace session={session} />
        <SessionNotes row={row} />
        <ExpanderButton expander={expander} entry={row.entry} proof={proof} />
      </div>
      {expander.isOpen && <SessionMore row={row} id={expander.id} />}
      <SessionControls row={row} inWords />
      {session.start !== null && <SpokenCountdown title={session.title} start={session.start} />}
    </section>
  );
}

/** Screen readers hear the thresholds from SpokenCountdown; the running digits are hidden from them. */
function BigCountdown({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  const { text, language } = useStrings();
  const countdown = countdownTo(row.entry.session, useNow());
  if (countdown === null) return null;
  return (
    <div class="count" aria-hidden="true">
      <span data-part="countdown">
        {countdown.days > 0 && <>{formatDayCount(countdown.days, language)} </>}
        <bdi dir="ltr">{formatCountdownClock(countdown, language)}</bdi>
      </span>{' '}
      <small>{text('untilStart')}</small>
    </div>
  );
}

/** The day and the hours in the home zone, then in the other zones where their clocks differ. */
function When({ row }: { readonly row: AgendaRow }): JSX.Element | null {
  const display = useStrings();
  const { text, format, language, direction, homeTimeZone, otherTimeZones } = display;
  const { session } = row.entry;
  const { start, end } = session;
  const today = localDateAt(useNow(), homeTimeZone);
  if (start === null) return null;
  const date = localDateAt(start, homeTimeZone);
  const away = daysBetween(today, date);
  const day =
    Math.abs(away) <= 1 ? formatRelativeDays(away, language) : formatDay(date, { locale: language, today });
  return (
    <div class="when">
      <b>
        {day}{' '}
        <bdi data-part="time">
          {end === null ? formatClockTime(start, format) : formatTimeRange(start, end, format)}
        </bdi>
      </b>
      {otherZones(start, homeTimeZone, [session.timeZone, otherTimeZones[0] ?? null]).map((timeZone) => (
        <span key={timeZone}>
          {' · '}
          {text('timeInCity', {
            time: isolatedIn(direction, timeThere(start, end, timeZone, display)),
            city: isolatedIn(direction, zoneCity(timeZone, language)),
          })}
        </span>
      ))}
    </div>
  );
}
