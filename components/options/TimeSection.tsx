import type { JSX } from 'preact';
import { withHomeZone } from '../../domain/chosen-zones';
import { zoneCity } from '../../domain/format';
import type { Preferences } from '../../domain/preferences';
import type { TimeZoneId } from '../../domain/time';
import { isTimeZone } from '../../domain/time-zone';
import { useNow } from '../../hooks/use-now';
import { type Display, useStrings } from '../../hooks/use-strings';
import { isolated } from '../isolated';
import { TimeZonePicker, type ZoneChoice } from '../TimeZonePicker';
import { zoneText } from '../zone-text';
import { LanguageChoice, ProgrammeLanguageChoice } from './LanguageChoices';
import { OtherZones } from './OtherZones';
import { RadioGroup } from './RadioGroup';
import { type ChoiceProps, Section } from './Section';

const HOUR_CYCLE_TEXT = {
  automatic: 'hourCycleAutomatic',
  12: 'hourCycle12',
  24: 'hourCycle24',
} as const satisfies Readonly<Record<Preferences['hourCycle'], string>>;

/** The zones all times are shown in, the clock, the language. */
export function TimeSection({
  preferences,
  change,
  zones,
}: ChoiceProps & { readonly zones: ZoneChoice }): JSX.Element {
  const display = useStrings();
  const { text } = display;
  const system = zoneText(zones.system, useNow(), zones.places, display);
  return (
    <Section id="time" title={text('sectionTime')}>
      <TimeZonePicker
        id="home-zone"
        label={text('homeZone')}
        hint={homeZoneHint(preferences.homeTimeZone, display)}
        nullLabel={text('zoneAutomatic', { zone: system })}
        zones={zones}
        value={preferences.homeTimeZone}
        onChange={(homeTimeZone) => change((current) => withHomeZone(current, homeTimeZone))}
      />
      <OtherZones preferences={preferences} change={change} zones={zones} />
      <RadioGroup
        name="hour-cycle"
        legend={text('hourCycle')}
        options={['automatic', '12', '24'] as const}
        labelOf={(option) => text(HOUR_CYCLE_TEXT[option])}
        selected={preferences.hourCycle}
        onSelect={(hourCycle) => change((current) => ({ ...current, hourCycle }))}
      />
      <LanguageChoice preferences={preferences} change={change} />
      <ProgrammeLanguageChoice preferences={preferences} change={change} />
    </Section>
  );
}

/** What the choice of a home zone does. One that this browser does not know does nothing here. */
function homeZoneHint(chosen: TimeZoneId | null, { text, language, homeTimeZone }: Display): string {
  if (chosen === null || isTimeZone(chosen)) return text('homeZoneHint');
  return text('homeZoneUnknown', { zone: isolated(zoneCity(homeTimeZone, language)) });
}
