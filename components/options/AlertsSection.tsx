import type { JSX } from 'preact';
import { useStrings } from '../../hooks/use-strings';
import { LeadTimes } from '../LeadTimes';
import { CheckChoice } from './CheckChoice';
import { QuietHoursChoice } from './QuietHoursChoice';
import { type ChoiceProps, Section } from './Section';

/** How long before the start the user is reminded, several times at once or not at all; recordings, quiet hours, sound. */
export function AlertsSection({ preferences, change }: ChoiceProps): JSX.Element {
  const { text } = useStrings();
  return (
    <Section id="alerts" title={text('sectionAlerts')} hint={text('leadsHint')}>
      {(['followedLeads', 'armedLeads'] as const).map((field) => (
        <LeadTimes
          key={field}
          legend={text(field)}
          leads={preferences[field]}
          onChange={(toLeads) => change((current) => ({ ...current, [field]: toLeads(current[field]) }))}
        />
      ))}
      <CheckChoice
        id="recordings"
        label={text('tellsRecordings')}
        isChecked={preferences.tellsRecordings}
        onChoose={(tellsRecordings) => change((current) => ({ ...current, tellsRecordings }))}
      />
      <QuietHoursChoice
        quietHours={preferences.quietHours}
        change={(toHours) => change((current) => ({ ...current, quietHours: toHours(current.quietHours) }))}
      />
      <p class="hint">{text('soundHint')}</p>
    </Section>
  );
}
