import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { AlertsSection } from '../../components/options/AlertsSection';
import { BodiesSection } from '../../components/options/BodiesSection';
import { DataSection } from '../../components/options/DataSection';
import { DecisionsSection } from '../../components/options/DecisionsSection';
import { ObservancesSection } from '../../components/options/ObservancesSection';
import { OpeningSection } from '../../components/options/OpeningSection';
import { SourcesSection } from '../../components/options/SourcesSection';
import { TestSection } from '../../components/options/TestSection';
import { TimeSection } from '../../components/options/TimeSection';
import places from '../../data/time-zone-countries.json';
import { listObservances } from '../../domain/listed-observance';
import { localDateAt } from '../../domain/local-date';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { systemTimeZone } from '../../platform/clock';
import { OBSERVANCES } from '../../sources/observances';
import type { OptionsActions } from './actions';
import type { OptionsData } from './data';

const SUPPORTED_ZONES = Intl.supportedValuesOf('timeZone');
const ALL_OBSERVANCES = OBSERVANCES.map(({ id }) => id);

interface Props {
  readonly data: OptionsData;
  readonly actions: OptionsActions;
}

/** The sections of the options page, in their order. */
export function Sections({ data, actions }: Props): JSX.Element {
  const { language, homeTimeZone } = useStrings();
  const today = localDateAt(useNow(), homeTimeZone);
  const observances = useMemo(() => listObservances(OBSERVANCES, today, language), [today, language]);
  const system = systemTimeZone();
  const zones = useMemo(() => ({ supported: SUPPORTED_ZONES, places, system }), [system]);
  const choice = { preferences: data.preferences, change: actions.change };
  return (
    <>
      <TimeSection {...choice} zones={zones} />
      <AlertsSection {...choice} />
      <OpeningSection {...choice} />
      <ObservancesSection {...choice} observances={observances} allIds={ALL_OBSERVANCES} />
      <BodiesSection {...choice} suggestions={data.bodies} />
      <TestSection onSend={actions.sendTestAlert} />
      <SourcesSection sources={data.sources} onAllow={actions.allowHosts} />
      <DecisionsSection decisions={data.decisions} />
      <DataSection onDelete={actions.deleteAll} />
    </>
  );
}
