import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { AlertsSection } from '../../components/options/AlertsSection';
import { BodiesSection } from '../../components/options/BodiesSection';
import { DataSection } from '../../components/options/DataSection';
import { DecisionsSection } from '../../components/options/DecisionsSection';
import { DiagnosticsSection } from '../../components/options/DiagnosticsSection';
import { ObservancesSection } from '../../components/options/ObservancesSection';
import { OpeningSection } from '../../components/options/OpeningSection';
import { SettingsFileSection } from '../../components/options/SettingsFileSection';
import { TestSection } from '../../components/options/TestSection';
import { TimeSection } from '../../components/options/TimeSection';
import places from '../../data/time-zone-countries.json';
import { listObservances } from '../../domain/listed-observance';
import { localDateAt } from '../../domain/local-date';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { type Clock, systemTimeZone } from '../../platform/clock';
import { OBSERVANCES } from '../../sources/observances';
import type { OptionsActions } from './actions';
import type { OptionsData } from './data';
import { diagnose } from './diagnosis';
import { Pages } from './Pages';
import { Sources } from './Sources';
import { useSettingsFile } from './settings-file';

const SUPPORTED_ZONES = Intl.supportedValuesOf('timeZone');
const ALL_OBSERVANCES = OBSERVANCES.map(({ id }) => id);

interface Props {
  readonly data: OptionsData;
  readonly actions: OptionsActions;
  readonly clock: Clock;
  /** Hears of each change: null where it was stored, or why the browser refused it. */
  readonly onChanged: (refusal: { readonly sentence: string } | null) => void;
}

/** The sections of the options page, in their order. */
export function Sections({ data, actions, clock, onChanged }: Props): JSX.Element {
  const { language, homeTimeZone } = useStrings();
  const today = localDateAt(useNow(), homeTimeZone);
  const observances = useMemo(() => listObservances(OBSERVANCES, today, language), [today, language]);
  const system = systemTimeZone();
  const recent = data.preferences.recentTimeZones;
  const zones = useMemo(() => ({ supported: SUPPORTED_ZONES, places, system, recent }), [system, recent]);
  const settingsFile = useSettingsFile(clock);
  const choice = { preferences: data.preferences, change: actions.change };
  return (
    <>
      <TimeSection {...choice} zones={zones} />
      <AlertsSection {...choice} />
      <OpeningSection
        {...choice}
        looksInAllTabs={data.preferences.looksInAllTabs && data.mayReadTabs}
        onLookInAllTabs={actions.lookInAllTabs}
      />
      <ObservancesSection {...choice} observances={observances} allIds={ALL_OBSERVANCES} />
      <BodiesSection {...choice} suggestions={data.bodies} />
      <TestSection onSend={actions.sendTestAlert} />
      <Sources data={data} clock={clock} zones={zones} onChanged={onChanged} />
      <Pages pages={data.pages} clock={clock} onChanged={onChanged} />
      <DecisionsSection decisions={data.decisions} />
      <SettingsFileSection actions={settingsFile} />
      <DiagnosticsSection onDiagnose={() => diagnose(data, language, clock)} />
      <DataSection {...choice} onDelete={actions.deleteAll} />
    </>
  );
}
