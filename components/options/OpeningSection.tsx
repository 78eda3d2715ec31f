import type { JSX } from 'preact';
import { useStrings } from '../../hooks/use-strings';
import { AllTabsChoice, type AllTabsProps } from './AllTabsChoice';
import { CheckChoice } from './CheckChoice';
import { RadioGroup } from './RadioGroup';
import { type ChoiceProps, Section } from './Section';

const OPENING_TEXT = { armed: 'openingArmed', followed: 'openingFollowed', never: 'openingNever' } as const;
const OPEN_ON_TEXT = { 'this-computer': 'openOnThis', 'all-computers': 'openOnAll' } as const;
const AUDIBLE_TEXT = {
  background: 'audibleBackground',
  foreground: 'audibleForeground',
  notify: 'audibleNotify',
} as const;

/** Which sessions open by themselves, on which computer, and when they rather do not. */
export function OpeningSection({ preferences, change, ...allTabs }: ChoiceProps & AllTabsProps): JSX.Element {
  const { text } = useStrings();
  return (
    <Section id="opening" title={text('sectionOpening')} hint={text('openingHint')}>
      <RadioGroup
        name="opening"
        legend={text('openingWhich')}
        options={['armed', 'followed', 'never'] as const}
        labelOf={(option) => text(OPENING_TEXT[option])}
        selected={preferences.opening}
        onSelect={(opening) => change((current) => ({ ...current, opening }))}
      />
      <RadioGroup
        name="open-on"
        legend={text('openOn')}
        options={['this-computer', 'all-computers'] as const}
        labelOf={(option) => text(OPEN_ON_TEXT[option])}
        selected={preferences.openOn}
        onSelect={(openOn) => change((current) => ({ ...current, openOn }))}
      />
      <RadioGroup
        name="when-audible"
        legend={text('audible')}
        hint={text('audibleHint')}
        options={['background', 'foreground', 'notify'] as const}
        labelOf={(option) => text(AUDIBLE_TEXT[option])}
        selected={preferences.whenAudible}
        onSelect={(whenAudible) => change((current) => ({ ...current, whenAudible }))}
      />
      <CheckChoice
        id="away"
        label={text('away')}
        hint={text('awayHint')}
        isChecked={preferences.holdsBackWhenAway}
        onChoose={(holdsBackWhenAway) => change((current) => ({ ...current, holdsBackWhenAway }))}
      />
      <AllTabsChoice {...allTabs} />
      <p class="hint">{text('openingBounds')}</p>
    </Section>
  );
}
