import type { JSX } from 'preact';
import type { Preferences } from '../../domain/preferences';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { TimeZonePicker, type ZoneChoice } from '../TimeZonePicker';
import { zoneText } from '../zone-text';
import { RadioGroup } from './RadioGroup';
import { type ChoiceProps, Section } from './Section';

const HOUR_CYCLE_TEXT = {
  automatic: 'hourCycleAutomatic',
  12: 'hourCycle12',
  24: 'hourCycle24',
} as const satisfies Readonly<Record<Preferences['hourCycle'], string>>;

/** Each language by its own name, so that who cannot read the page finds it. */
const LANGUAGE_NAMES = { en: 'English', ar: 'العربية' } as const;
const LANGUAGES = ['en', 'ar'] as const satisfies readonly Preferences['language'][];

/** The languages that the UN publishes its programme in. */
const PROGRAMME_LANGUAGE_NAMES = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
} as const;
const PROGRAMME_LANGUAGES = [
  'ar',
  'zh',
  'en',
  'fr',
  'ru',
  'es',
] as const satisfies readonly Preferences['programmeLanguage'][];

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
        hint={text('homeZoneHint')}
        nullLabel={text('zoneAutomatic', { zone: system })}
        zones={zones}
        value={preferences.homeTimeZone}
        onChange={(homeTimeZone) => change((current) => ({ ...current, homeTimeZone }))}
      />
      <TimeZonePicker
        id="second-zone"
        label={text('secondZone')}
        hint={text('secondZoneHint')}
        nullLabel={text('zoneNone')}
        zones={zones}
        value={preferences.otherTimeZones[0] ?? null}
        onChange={(first) =>
          change((current) => {
            const others = current.otherTimeZones.slice(1);
            return { ...current, otherTimeZones: first === null ? others : [first, ...others] };
          })
        }
      />
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

function LanguageChoice({ preferences, change }: ChoiceProps): JSX.Element {
  const { text } = useStrings();
  const select = (value: string): void => {
    const language = LANGUAGES.find((name) => name === value) ?? null;
    change((current) => ({ ...current, language }));
  };
  return (
    <div class="field">
      <label for="language">{text('language')}</label>
      <select
        id="language"
        value={preferences.language ?? ''}
        onChange={(event) => select(event.currentTarget.value)}
      >
        <option value="">{text('languageAutomatic')}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </div>
  );
}

function ProgrammeLanguageChoice({ preferences, change }: ChoiceProps): JSX.Element {
  const { text } = useStrings();
  const select = (value: string): void => {
    const programmeLanguage = PROGRAMME_LANGUAGES.find((name) => name === value) ?? 'en';
    change((current) => ({ ...current, programmeLanguage }));
  };
  return (
    <div class="field">
      <label for="programme-language">{text('programmeLanguage')}</label>
      <select
        id="programme-language"
        aria-describedby="programme-language-hint"
        value={preferences.programmeLanguage}
        onChange={(event) => select(event.currentTarget.value)}
      >
        {PROGRAMME_LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {PROGRAMME_LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
      <p class="hint" id="programme-language-hint">
        {text('programmeLanguageHint')}
      </p>
    </div>
  );
}
