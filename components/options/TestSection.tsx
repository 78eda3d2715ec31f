import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AlertPlace } from '../../domain/alert-place';
import { useStrings } from '../../hooks/use-strings';
import { hiddenAlertSteps, hiddenAlertTitle } from './hidden-alert-text';
import { Section } from './Section';

interface Props {
  /** Sends it, and tells where it is to be seen. */
  readonly onSend: () => Promise<AlertPlace>;
}

/** A button that sends a test alert; then whether it was seen, and where it was not, what to look at. */
export function TestSection({ onSend }: Props): JSX.Element {
  const { text } = useStrings();
  const [place, setPlace] = useState<AlertPlace | null>(null);
  const [wasSeen, setSeen] = useState<boolean | null>(null);
  const send = (): void => {
    setSeen(null);
    void onSend().then(setPlace);
  };
  return (
    <Section id="test" title={text('sectionTest')}>
      <div class="toolbar">
        <button type="button" class="button primary" onClick={send}>
          {text('testSend')}
        </button>
        <span role="status">{place !== null && text('testSent')}</span>
      </div>
      {place !== null && (
        <>
          {place.areTurnedOff && <p class="trouble">{text('testTurnedOff')}</p>}
          <fieldset class="answers">
            <legend>{text('testQuestion')}</legend>
            {([true, false] as const).map((answer) => (
              <button
                key={String(answer)}
                type="button"
                class="button"
                aria-pressed={wasSeen === answer}
                onClick={() => setSeen(answer)}
              >
                {text(answer ? 'yes' : 'no')}
              </button>
            ))}
          </fieldset>
          <div role="status">
            {wasSeen === true && <p>{text('testSeen')}</p>}
            {wasSeen === false && <HiddenAlert place={place} />}
          </div>
        </>
      )}
    </Section>
  );
}

function HiddenAlert({ place }: { readonly place: AlertPlace }): JSX.Element {
  const display = useStrings();
  return (
    <div class="hidden-alert">
      <p>{hiddenAlertTitle(place, display)}</p>
      <ul class="steps">
        {hiddenAlertSteps(place, display).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p class="hint">{display.text('hiddenUnknown')}</p>
    </div>
  );
}
