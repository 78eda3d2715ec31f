import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { MOST_ADDED_SOURCES } from '../../domain/added-source';
import type { AddFault, AddStep } from '../../hooks/adding-source';
import type { AddSource } from '../../hooks/use-add-source';
import { type Display, useStrings } from '../../hooks/use-strings';
import { isolated } from '../isolated';
import type { ZoneChoice } from '../TimeZonePicker';
import { SourcePreview } from './SourcePreview';

const FAULT_TEXT = {
  'not-https': 'addNotHttps',
  refused: 'addRefused',
  twice: 'addTwice',
  offline: 'addOffline',
  timeout: 'addTimeout',
  network: 'addNetwork',
  status: 'addStatus',
  redirect: 'addRedirect',
  'too-large': 'addTooLarge',
  'built-in': 'addBuiltIn',
  unknown: 'addUnknown',
  unreadable: 'addUnreadable',
  'not-stored': 'addNotStored',
} as const satisfies Readonly<Record<Exclude<AddFault, 'too-many'>, string>>;

interface Props {
  readonly adding: AddSource;
  readonly zones: ZoneChoice;
}

/** Adds a source by its address: look, see what it is, add. What was typed stays until it is added. */
export function AddSourceForm({ adding, zones }: Props): JSX.Element {
  const display = useStrings();
  const { text } = display;
  const [typed, setTyped] = useState('');
  const id = useId();
  const { step, preview } = adding;
  const isAdded = step.kind === 'added';
  useEffect(() => {
    if (isAdded) setTyped('');
  }, [isAdded]);
  return (
    <div class="add-source">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          adding.look(typed);
        }}
      >
        <label for={id}>{text('addSource')}</label>
        <div class="toolbar">
          <input
            id={id}
            type="text"
            inputMode="url"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://… webcal://…"
            aria-describedby={`${id}-hint`}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button primary" disabled={step.kind === 'looking'}>
            {text('look')}
          </button>
        </div>
        <p class="hint" id={`${id}-hint`}>
          {text('addSourceHint')}
        </p>
      </form>
      <p role="status" class={faultIn(step) === null ? 'quiet' : 'trouble'} title={sentenceOf(step)}>
        {stepText(step, display)}
      </p>
      {step.kind === 'page' && step.feeds.length > 0 && (
        <ul class="feeds">
          {step.feeds.map(({ url, name }) => (
            <li key={url}>
              <button type="button" class="button" title={url} onClick={() => adding.look(url)}>
                <bdi>{name === '' ? new URL(url).host : name}</bdi>
              </button>
              {/* Another host asks for a permission of its own. */}
              {new URL(url).host !== step.host && (
                <bdi class="quiet" dir="ltr">
                  {new URL(url).host}
                </bdi>
              )}
            </li>
          ))}
        </ul>
      )}
      {step.kind === 'preview' && preview !== null && (
        <SourcePreview
          draft={step.draft}
          isAdding={step.isAdding}
          preview={preview}
          zones={zones}
          onEdit={adding.edit}
          onAdd={adding.add}
          onCancel={adding.cancel}
        />
      )}
    </div>
  );
}

function stepText(step: AddStep, display: Display): string {
  const { text } = display;
  switch (step.kind) {
    case 'idle':
      return '';
    case 'looking':
      return text('looking', { host: isolated(step.host) });
    case 'page':
      return text(step.feeds.length > 0 ? 'addPageWithFeeds' : 'addPage', { host: isolated(step.host) });
    case 'added':
      return text('addDone', { name: isolated(step.name) });
    case 'fault':
      return faultText(step.fault, step.host, display);
    case 'preview':
      return step.fault === null ? '' : faultText(step.fault, new URL(step.draft.found.url).host, display);
  }
}

function faultText(fault: AddFault, host: string, { text, language }: Display): string {
  if (fault === 'too-many') return text('addTooMany', { count: MOST_ADDED_SOURCES.toLocaleString(language) });
  return text(FAULT_TEXT[fault], { host: isolated(host) });
}

function faultIn(step: AddStep): AddFault | null {
  return step.kind === 'fault' || step.kind === 'preview' ? step.fault : null;
}

/** The particulars of a fault, in the English of the log. */
function sentenceOf(step: AddStep): string | undefined {
  if (step.kind !== 'fault' && step.kind !== 'preview') return undefined;
  return step.sentence === '' ? undefined : step.sentence;
}
