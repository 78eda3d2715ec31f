import type { JSX } from 'preact';
import { DaysTab } from '../../components/DaysTab';
import { NoSessions, Sight } from '../../components/NoSessions';
import { SessionList } from '../../components/SessionList';
import type { Tab } from '../../components/Tabs';
import { UpcomingTab } from '../../components/UpcomingTab';
import type { Agenda } from '../../domain/agenda';
import { addDays } from '../../domain/local-date';
import type { LocalDate } from '../../domain/time';
import { useStrings } from '../../hooks/use-strings';
import { Archive } from './Archive';
import type { PopupData } from './data';
import type { PopupObservances } from './use-observances';

/** How many days of observances stand among the upcoming sessions. */
const UPCOMING_DAYS = 8;

interface Props {
  readonly tab: Tab;
  readonly agenda: Agenda;
  readonly today: LocalDate;
  readonly observances: PopupObservances;
  readonly data: PopupData;
}

/** The content of the selected tab. */
export function Panel({ tab, agenda, today, observances, data }: Props): JSX.Element {
  const { text } = useStrings();
  switch (tab) {
    case 'upcoming': {
      const last = addDays(today, UPCOMING_DAYS);
      return (
        <UpcomingTab
          agenda={agenda}
          observances={observances.coming.filter(({ start }) => start < last)}
          labelOf={observances.labelOf}
          empty={<NoSessions sources={data.sources} filter={data.preferences.filter} />}
        />
      );
    }
    case 'live':
      return <SessionList rows={agenda.running} empty={<Sight kind="empty" words={text('emptyLive')} />} />;
    case 'days':
      return <DaysTab observances={observances.coming} />;
    case 'recordings':
      return <Archive ended={agenda.ended} data={data} />;
  }
}
