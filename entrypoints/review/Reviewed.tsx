import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AddBar } from '../../components/review/AddBar';
import { CalendarOffers } from '../../components/review/CalendarOffers';
import { NothingFound } from '../../components/review/NothingFound';
import { PageHeading } from '../../components/review/PageHeading';
import { PhraseTester } from '../../components/review/PhraseTester';
import { SessionReview } from '../../components/review/SessionReview';
import places from '../../data/time-zone-countries.json';
import { agendaAt } from '../../domain/agenda';
import type { AgendaRow } from '../../domain/agenda-row';
import type { Session } from '../../domain/session';
import { isDropped, type Review } from '../../hooks/review';
import type { ReviewRow } from '../../hooks/review-row';
import type { Reviewing } from '../../hooks/reviewing';
import { ActionsContext } from '../../hooks/use-actions';
import { useNow } from '../../hooks/use-now';
import type { useReview } from '../../hooks/use-review';
import { useStrings } from '../../hooks/use-strings';
import { type Clock, systemTimeZone } from '../../platform/clock';
import type { Refusal } from '../popup/actions';
import { createReviewActions, disarm, keepOwnLink, ownLinkFor } from './actions';
import type { ReviewData } from './data';

const SUPPORTED_ZONES = Intl.supportedValuesOf('timeZone');

interface Props {
  readonly review: Review;
  readonly state: ReturnType<typeof useReview>;
  readonly data: ReviewData;
  readonly clock: Clock;
  readonly onChanged: (refusal: Refusal | null) => void;
}

/** What was found, and what is stored of it. */
export function Reviewed({ review, state, data, clock, onChanged }: Props): JSX.Element {
  const { text } = useStrings();
  const { reviewing, fetching, isStoring } = state;
  const { rows, document, publishedOn, title, isAgain } = review;
  const system = systemTimeZone();
  const recent = data.preferences.recentTimeZones;
  const zones = useMemo(() => ({ supported: SUPPORTED_ZONES, places, system, recent }), [system, recent]);
  const agendaRows = useAgendaRows(data);
  const pageUrl = document.url;
  const actions = createReviewActions(clock, {
    preferences: data.preferences,
    pageUrl,
    rowOf: ({ entry }) => rows.find(({ uid }) => entry.uids.includes(uid)),
    onChanged,
  });
  const edit = async ({ uid }: ReviewRow, session: Session, opens: string | null): Promise<void> => {
    await reviewing.edit(uid, session, opens);
    const armed = agendaRows.get(uid);
    if (armed?.isArmed) await keepOwnLink(armed, ownLinkFor(armed, opens, pageUrl));
  };
  const disarmAfter = async (
    work: () => Promise<boolean>,
    isRemoved: (row: ReviewRow) => boolean,
  ): Promise<boolean> => {
    const removed = rows.filter(isRemoved).flatMap(({ uid }) => agendaRows.get(uid) ?? []);
    const isStored = await work();
    if (isStored) await disarm(removed);
    return isStored;
  };
  const changing: Reviewing = {
    ...reviewing,
    addAll: () => disarmAfter(reviewing.addAll, isDropped),
    addTicked: () => disarmAfter(reviewing.addTicked, isDropped),
    remove: (uid) =>
      disarmAfter(
        () => reviewing.remove(uid),
        (row) => row.uid === uid,
      ),
  };
  const phrase = (
    <PhraseTester
      zones={zones}
      publishedOn={publishedOn}
      pageUrl={pageUrl}
      title={title}
      onAdd={(found) => void reviewing.addPhrase(found)}
    />
  );
  return (
    <ActionsContext.Provider value={actions}>
      <section class="reviewed" aria-labelledby="page-title">
        <PageHeading review={review} onPublishedOn={(date) => void reviewing.publishedOn(date)} />
        {rows.length > 0 && <AddBar review={review} isStoring={isStoring} reviewing={changing} />}
        {rows.length === 0 && <NothingFound>{phrase}</NothingFound>}
        <ul class="found-sessions">
          {rows.map((row) => (
            <SessionReview
              key={row.uid}
              row={row}
              agendaRow={agendaRows.get(row.uid)}
              isAgain={isAgain}
              pageUrl={pageUrl}
              zones={zones}
              reviewing={changing}
              onEdited={(...edited) => void edit(...edited)}
            />
          ))}
        </ul>
        {rows.length > 0 && (
          <details class="missing">
            <summary>{text('somethingMissing')}</summary>
            {phrase}
          </details>
        )}
      </section>
      <CalendarOffers
        calendars={review.calendars}
        fetching={fetching}
        sourcesPage={`${browser.runtime.getURL('/options.html')}#sources`}
        onRead={(url) => void reviewing.readCalendar(url)}
      />
    </ActionsContext.Provider>
  );
}

/** The sessions of the programme by each of their names. */
function useAgendaRows(data: ReviewData): ReadonlyMap<string, AgendaRow> {
  const { homeTimeZone } = useStrings();
  const now = useNow();
  return useMemo(() => {
    const { next, running, days, ended } = agendaAt({ ...data, now, homeTimeZone });
    const all = [next === null ? [] : [next], running, ...[...days, ...ended].map(({ rows }) => rows)].flat();
    return new Map(all.flatMap((row) => row.entry.uids.map((uid) => [uid, row] as const)));
  }, [data, now, homeTimeZone]);
}
