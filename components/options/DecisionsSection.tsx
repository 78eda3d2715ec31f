import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Decision } from '../../domain/decision';
import { formatDecision } from '../../domain/decision-log';
import { formatDay } from '../../domain/format';
import { localDateAt } from '../../domain/local-date';
import { useNow } from '../../hooks/use-now';
import { type Display, useStrings } from '../../hooks/use-strings';
import { summaryTexts } from '../decision-summary-text';
import { toSentence } from '../decision-text';
import { CopyButton } from './CopyButton';
import { Section } from './Section';

/** The log holds no more. */
const MOST_DECISIONS = 100;

/** So many lines are shown at first. */
const FIRST_DECISIONS = 10;

/** The decision log: what was announced, opened, not opened and why, in numbers and line by line. The latest come first. */
export function DecisionsSection(props: { readonly decisions: readonly Decision[] }): JSX.Element {
  const display = useStrings();
  const { text, language } = display;
  const [isWhole, setWhole] = useState(false);
  const decisions = props.decisions.slice(0, MOST_DECISIONS);
  const summary = summaryTexts(decisions, display);
  const shown = isWhole ? decisions : decisions.slice(0, FIRST_DECISIONS);
  return (
    <Section id="decisions" title={text('sectionDecisions')} hint={text('decisionsHint')}>
      {decisions.length === 0 && <p>{text('decisionsEmpty')}</p>}
      {summary.length > 0 && (
        <ul class="facts" data-part="summary">
          {summary.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
      )}
      <ol class="decisions">
        {shown.map((decision, index) => (
          <DecisionLine key={index} decision={decision} />
        ))}
      </ol>
      {decisions.length > FIRST_DECISIONS && (
        <button type="button" class="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? text('decisionsFewer')
            : text('decisionsAll', { count: new Intl.NumberFormat(language).format(decisions.length) })}
        </button>
      )}
      {decisions.length > 0 && (
        <CopyButton
          label={text('decisionsCopy')}
          onMake={async () => logText(decisions, summary, display)}
          shown={text('decisionsShown')}
        />
      )}
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

/** The log as plain text. */
function logText(decisions: readonly Decision[], summary: readonly string[], display: Display): string {
  const lines = decisions.map((decision) =>
    formatDecision(decision, toSentence(decision, display), display.homeTimeZone),
  );
  return [display.text('sectionDecisions'), summary.join('; '), '', ...lines, ''].join('\n');
}
