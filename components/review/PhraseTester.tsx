import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { TimeZoneId } from '../../domain/time';
import type { FoundSession } from '../../hooks/review-difference';
import { useNow } from '../../hooks/use-now';
import { type PhraseResult, usePhrase } from '../../hooks/use-review-phrase';
import { useStrings } from '../../hooks/use-strings';
import { isolatedIn } from '../isolated';
import { TimeZonePicker, type ZoneChoice } from '../TimeZonePicker';
import { PhraseTimes } from './PhraseTimes';
import { RULE_TEXT, type StepWording, stepText } from './phrase-step-text';
import { whenText } from './review-text';

interface Props {
  readonly zones: ZoneChoice;
  readonly publishedOn: string | null;
  readonly pageUrl: string;
  /** What a session is called that has no other name. */
  readonly title: string;
  readonly onAdd: (found: FoundSession) => void;
}

/** A phrase that the user types, and how it is read, step by step. */
export function PhraseTester({ zones, publishedOn, pageUrl, title, onAdd }: Props): JSX.Element {
  const { text } = useStrings();
  const id = useId();
  const [words, setWords] = useState('');
  const [timeZone, setTimeZone] = useState<TimeZoneId | null>(null);
  const [name, setName] = useState<string | null>(null);
  const result = usePhrase(words, { publishedOn, timeZone });
  return (
    <div class="phrase">
      <div class="field">
        <label for={id}>{text('phraseWords')}</label>
        <input
          id={id}
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={2000}
          aria-describedby={`${id}-hint`}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}-hint`}>
          {text('phraseHint')}
        </p>
      </div>
      <TimeZonePicker
        id={`${id}-zone`}
        label={text('sourceZone')}
        hint={text('fieldZoneHint')}
        nullLabel={text('zoneNone')}
        zones={zones}
        value={timeZone}
        onChange={setTimeZone}
      />
      <div class="field">
        <label for={`${id}-name`}>{text('fieldTitle')}</label>
        <input
          id={`${id}-name`}
          type="text"
          dir="auto"
          maxLength={500}
          value={name ?? title}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div role="status" data-part="phrase-reading">
        {result !== null && <Reading result={result} />}
        {result !== null && result.found.length > 0 && (
          <PhraseTimes found={result.found} onAdd={(found) => onAdd(named(found, name ?? title, pageUrl))} />
        )}
      </div>
    </div>
  );
}

/** The steps by which it was read. */
function Reading({ result: { steps, found } }: { readonly result: PhraseResult }): JSX.Element {
  const display = useStrings();
  const now = useNow();
  const { text, language, direction } = display;
  const wording: StepWording = {
    language,
    text,
    figure: (figure) => isolatedIn(direction, figure),
    span: (start, end, timeZone) => whenText({ start, end }, timeZone, now, display),
  };
  return (
    <>
      {found.length === 0 && <p>{text('phraseNothing')}</p>}
      {steps.length > 0 && (
        <>
          <p class="quiet">{text('phraseSteps')}</p>
          <ol class="phrase-steps">
            {steps.map((step, index) => (
              <li key={index}>
                <mark>
                  <bdi>{step.words}</bdi>
                </mark>{' '}
                <bdi>{[text(RULE_TEXT[step.rule]), stepText(step, wording)].filter(Boolean).join(' · ')}</bdi>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function named({ session, ...found }: FoundSession, title: string, url: string): FoundSession {
  const source = { ...session.source, url };
  return { ...found, session: { ...session, title: title.trim() || session.title, source } };
}
