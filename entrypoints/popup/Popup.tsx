import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ClockChangeNotices } from '../../components/ClockChangeNotices';
import { FilterChoice } from '../../components/FilterChoice';
import { Header } from '../../components/Header';
import { HeartbeatNotice } from '../../components/HeartbeatNotice';
import { MissedSessions } from '../../components/MissedSessions';
import { Notices } from '../../components/Notices';
import { storageTroubleTexts } from '../../components/storage-trouble-text';
import { type Tab, Tabs } from '../../components/Tabs';
import { TodayObservances } from '../../components/TodayObservances';
import { ZoneMoveNotice } from '../../components/ZoneMoveNotice';
import { agendaAt, agendaMoment, beginningOf, organiserZones } from '../../domain/agenda';
import { localDateAt } from '../../domain/local-date';
import { ActionsContext } from '../../hooks/use-actions';
import { useDisplay } from '../../hooks/use-display';
import { NowContext, useTicking } from '../../hooks/use-now';
import { useOnline } from '../../hooks/use-online';
import { usePainted } from '../../hooks/use-painted';
import { SourceNamesContext } from '../../hooks/use-source-names';
import { DisplayContext } from '../../hooks/use-strings';
import type { Clock } from '../../platform/clock';
import { createActions, type Refusal } from './actions';
import { usePopupData } from './data';
import { Panel } from './Panel';
import { refusalText } from './refusal-text';
import { useHeartbeat } from './use-heartbeat';
import { useObservances } from './use-observances';
import { useZoneMove } from './use-zone-move';

/** More rows than fit into the popup: all that is painted at first. */
const FIRST_ROWS = 12;

interface Props {
  readonly clock: Clock;
  /** Whether it has a tab of its own, and so room. */
  readonly isPage: boolean;
}

/** The popup: what is stored and what the clock says, brought together for the components. Empty until all of it is read. */
export function Popup({ clock, isPage }: Props): JSX.Element | null {
  const now = useTicking(clock.now);
  const data = usePopupData(clock);
  const display = useDisplay(data?.preferences);
  const move = useZoneMove(data, now);
  const [tab, setTab] = useState<Tab>('upcoming');
  // A new object for each refusal: the popup is rendered again, and every control shows again what is stored.
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isOffline = !useOnline();
  const heartbeat = useHeartbeat(clock);
  const moment = agendaMoment(data?.entries ?? [], now);
  const homeTimeZone = display?.homeTimeZone ?? 'UTC';
  const language = display?.language ?? 'en';
  const today = localDateAt(now, homeTimeZone);

  const agenda = useMemo(
    () => data && agendaAt({ ...data, now: moment, homeTimeZone }),
    [data, moment, homeTimeZone],
  );
  const timeZones = useMemo(() => (agenda === undefined ? [] : organiserZones(agenda)), [agenda]);
  const isPainted = usePainted(agenda !== undefined && display !== null);
  const observances = useObservances(today, language);
  const actions = useMemo(() => data && createActions(data.preferences, clock, setRefusal), [data, clock]);
  const sourceNames = useMemo(() => new Map(data?.sources.map(({ id, name }) => [id, name])), [data]);
  // Not drawn anew each second: what tells the time in it asks for it. Drawn after a refusal, see there.
  const panel = useMemo(
    () =>
      data &&
      agenda && (
        <Panel
          tab={tab}
          agenda={isPainted ? agenda : beginningOf(agenda, FIRST_ROWS)}
          today={today}
          observances={observances}
          data={data}
        />
      ),
    [tab, agenda, isPainted, today, observances, data, refusal],
  );

  if (data === undefined || agenda === undefined || actions === undefined || display === null) return null;
  const isSynced = data.sources.length > 0 && data.sources.every(({ roundAt }) => roundAt !== null);
  return (
    <DisplayContext.Provider value={display}>
      <ActionsContext.Provider value={actions}>
        <NowContext.Provider value={now}>
          <Header>
            <FilterChoice filter={data.preferences.filter} />
            <TodayObservances observances={observances.today} onOpen={() => setTab('days')} />
          </Header>
          <main
            data-state={observances.isLoaded && isPainted ? 'ready' : 'loading'}
            data-synced={isSynced ? 'yes' : 'no'}
          >
            <HeartbeatNotice heartbeat={heartbeat} />
            <MissedSessions missed={data.missed} isOpenAtFirst={isPage} />
            <Notices
              sources={data.sources}
              clockSkew={data.clockSkew}
              isOffline={isOffline}
              storage={storageTroubleTexts(data.troubles, now, display)}
            />
            {move !== null && <ZoneMoveNotice move={move} />}
            {isPainted && <ClockChangeNotices timeZones={timeZones} />}
            <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
              <SourceNamesContext.Provider value={sourceNames}>{panel}</SourceNamesContext.Provider>
            </div>
          </main>
          <div class="refusal" role="alert">
            {refusal !== null && refusalText(refusal.error, display)}
          </div>
          <nav>
            <Tabs selected={tab} liveCount={agenda.running.length} onSelect={setTab} />
          </nav>
        </NowContext.Provider>
      </ActionsContext.Provider>
    </DisplayContext.Provider>
  );
}
