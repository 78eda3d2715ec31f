import type { JSX } from 'preact';
import type { Decision } from '../../domain/decision';
import { formatDay } from '../../domain/format';
import { localDateAt } from '../../domain/local-date';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { toSentence } from '../decision-text';
import { Section } from './Section';

/** So many lines are shown. */
const MOST_DECISIONS = 20;

/** The last lines of the decision log: what was announced, opened, not opened and why. The latest come first. */
export function DecisionsSection({ decisions }: { readonly decisions: readonly Decision[] }): JSX.Element {
  const { text } = useStrings();
  return (
    <Section id="decisions" title={text('sectionDecisions')} hint={text('decisionsHint')}>
      {decisions.length === 0 && <p>{text('decisionsEmpty')}</p>}
      <ol class="decisions">
        {decisions.slice(0, MOST_DECISIONS).map((decision, index) => (
          <DecisionLine key={index} decision={decision} />
        ))}
      </ol>
    </Section>
  );
}

function DecisionLine({ decision }: { readonly decision: Decision }): JSX.Element {
  const display = useStrings();
  const { language, homeTimeZone, text } = display;
  const today = localDateAt(useNow(), homeTimeZone);
  const day = formatDay(localDateAt(decision.at, homeTimeZone), { locale: language, today });
  return (
    <li>
      <span class="name">
        <bdi>{decision.title}</bdi>
      </span>
      <span class="quiet">{text('decisionOn', { day, sentence: toSentence(decision, display) })}</span>
    </li>
  );
}
