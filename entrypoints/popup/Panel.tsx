import type { JSX } from 'preact';
import { DaysTab } from '../../components/DaysTab';
import { NoSessions, Sight } from '../../components/NoSessions';
import { SessionDays } from '../../components/SessionDays';
import { SessionList } from '../../components/SessionList';
import type { Tab } from '../../components/Tabs';
import { UpcomingTab } from '../../components/UpcomingTab';
import type { Agenda } from '../../domain/agenda';
import { addDays } from '../../domain/local-date';
import type { NamedObservance } from '../../domain/named-observance';
import type { LocalDate } from '../../domain/time';
import { useStrings } from '../../hooks/use-strings';
import type { PopupData } from './data';
import { nameOfObservance } from './observances';

/** How many days of observances stand among the upcoming sessions. */
const UPCOMING_DAYS = 8;

interface Props {
  readonly tab: Tab;
  readonly agenda: Agenda;
  readonly today: LocalDate;
  /** The observances from today on. */
  readonly coming: readonly NamedObservance[];
  readonly data: PopupData;
}

/** The content of the selected tab. */
export function Panel({ tab, agenda, today, coming, data }: Props): JSX.Element {
  const { language, text } = useStrings();
  switch (tab) {
    case 'upcoming': {
      const last = addDays(today, UPCOMING_DAYS);
      return (
        <UpcomingTab
          agenda={agenda}
          observances={coming.filter(({ start }) => start < last)}
          nameOf={(id) => nameOfObservance(id, language)}
          empty={<NoSessions sources={data.sources} filter={data.preferences.filter} />}
        />
      );
    }
    case 'live':
      return <SessionList rows={agenda.running} empty={<Sight kind="empty" words={text('emptyLive')} />} />;
    case 'days':
      return <DaysTab observances={coming} />;
    case 'recordings':
      return (
        <SessionDays days={agenda.ended} empty={<Sight kind="empty" words={text('emptyRecordings')} />} />
      );
  }
}
