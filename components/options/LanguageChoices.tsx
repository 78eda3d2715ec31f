import type { JSX } from 'preact';
import { UN_LANGUAGES, type UnLanguage } from '../../domain/un-language';
import { useStrings } from '../../hooks/use-strings';
import type { ChoiceProps } from './Section';

/** Each language by its own name, so that who cannot read the page finds it. */
const LANGUAGE_NAMES = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
} as const satisfies Readonly<Record<UnLanguage, string>>;

/** The language of the page itself, of alerts and of UN Web TV's pages; none follows the browser. */
export function LanguageChoice({ preferences, change }: ChoiceProps): JSX.Element {
  const { text } = useStrings();
  return (
    <LanguageSelect
      id="language"
      label={text('language')}
      hint={text('languageHint')}
      selected={preferences.language}
      nullLabel={text('languageAutomatic')}
      onSelect={(language) => change((current) => ({ ...current, language }))}
    />
  );
}

/** The language in which sources are read that publish in all. */
export function ProgrammeLanguageChoice({ preferences, change }: ChoiceProps): JSX.Element {
  const { text } = useStrings();
  return (
    <LanguageSelect
      id="programme-language"
      label={text('programmeLanguage')}
      hint={text('programmeLanguageHint')}
      selected={preferences.programmeLanguage}
      onSelect={(language) =>
        change((current) => ({ ...current, programmeLanguage: language ?? current.programmeLanguage }))
      }
    />
  );
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly selected: UnLanguage | null;
  /** Where no language may be chosen, what that means. */
  readonly nullLabel?: string;
  readonly onSelect: (language: UnLanguage | null) => void;
}

function LanguageSelect({ id, label, hint, selected, nullLabel, onSelect }: SelectProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-describedby={`${id}-hint`}
        value={selected ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onSelect(UN_LANGUAGES.find((language) => language === value) ?? null)
        }
      >
        {nullLabel !== undefined && <option value="">{nullLabel}</option>}
        {UN_LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
