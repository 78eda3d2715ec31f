import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useStrings } from '../../hooks/use-strings';
import { Section } from './Section';

/** A button that sends a test alert, and what to look at where none appears. */
export function TestSection({ onSend }: { readonly onSend: () => Promise<void> }): JSX.Element {
  const { text } = useStrings();
  const [isSent, setSent] = useState(false);
  return (
    <Section id="test" title={text('sectionTest')}>
      <div class="toolbar">
        <button type="button" class="button primary" onClick={() => void onSend().then(() => setSent(true))}>
          {text('testSend')}
        </button>
        <span role="status">{isSent && text('testSent')}</span>
      </div>
      <p class="hint">{text('testHelp')}</p>
    </Section>
  );
}
