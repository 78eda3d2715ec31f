import type { JSX } from 'preact';
import { useStrings } from '../../hooks/use-strings';
import { RadioGroup } from './RadioGroup';
import { type ChoiceProps, Section } from './Section';

const OPENING_TEXT = { armed: 'openingArmed', followed: 'openingFollowed', never: 'openingNever' } as const;
const OPEN_ON_TEXT = { 'this-computer': 'openOnThis', 'all-computers': 'openOnAll' } as const;

/** Which sessions open by themselves, and on which computer. */
export function OpeningSection({ preferences, change }: ChoiceProps): JSX.Element {
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
    </Section>
  );
}
