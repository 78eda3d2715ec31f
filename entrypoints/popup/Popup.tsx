import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { FilterChoice } from '../../components/FilterChoice';
import { Header } from '../../components/Header';
import { Notices } from '../../components/Notices';
import { type Tab, Tabs } from '../../components/Tabs';
import { TodayObservances } from '../../components/TodayObservances';
import { agendaAt, agendaMoment } from '../../domain/agenda';
import { localDateAt } from '../../domain/local-date';
import { ActionsContext } from '../../hooks/use-actions';
import { useDisplay } from '../../hooks/use-display';
import { NowContext, useTicking } from '../../hooks/use-now';
import { DisplayContext } from '../../hooks/use-strings';
import type { Clock } from '../../platform/clock';
import { createActions } from './actions';
import { usePopupData } from './data';
import { comingObservances, observancesOn } from './observances';
import { Panel } from './Panel';

/** The popup: what is stored and what the clock says, brought together for the components. Empty until all of it is read. */
export function Popup({ clock }: { readonly clock: Clock }): JSX.Element | null {
  const now = useTicking(clock.now);
  const data = usePopupData(clock);
  const display = useDisplay(data?.preferences);
  const [tab, setTab] = useState<Tab>('upcoming');
  const moment = agendaMoment(data?.entries ?? [], now);
  const homeTimeZone = display?.homeTimeZone ?? 'UTC';
  const language = display?.language ?? 'en';
  const today = localDateAt(now, homeTimeZone);

  const agenda = useMemo(
    () => data && agendaAt({ ...data, now: moment, homeTimeZone }),
    [data, moment, homeTimeZone],
  );
  const coming = useMemo(() => comingObservances(today, language), [today, language]);
  const actions = useMemo(() => data && createActions(data.preferences, clock), [data, clock]);

  if (data === undefined || agenda === undefined || actions === undefined || display === null) return null;
  const isSynced = data.sources.length > 0 && data.sources.every(({ roundAt }) => roundAt !== null);
  return (
    <DisplayContext.Provider value={display}>
      <ActionsContext.Provider value={actions}>
        <NowContext.Provider value={now}>
          <Header>
            <FilterChoice filter={data.preferences.filter} />
            <TodayObservances observances={observancesOn(today, language)} onOpen={() => setTab('days')} />
          </Header>
          <main data-state="ready" data-synced={isSynced ? 'yes' : 'no'}>
            <Notices sources={data.sources} clockSkew={data.clockSkew} />
            <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
              <Panel tab={tab} agenda={agenda} today={today} coming={coming} data={data} />
            </div>
          </main>
          <nav>
            <Tabs selected={tab} liveCount={agenda.running.length} onSelect={setTab} />
          </nav>
        </NowContext.Provider>
      </ActionsContext.Provider>
    </DisplayContext.Provider>
  );
}
