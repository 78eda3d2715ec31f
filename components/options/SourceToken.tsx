import type { JSX, TargetedSubmitEvent } from 'preact';
import { useStrings } from '../../hooks/use-strings';
import type { ListedSource, SourceActions } from './listed-source';

interface Props {
  readonly source: ListedSource;
  readonly onWrite: SourceActions['writeToken'];
}

/** The token of a source that lets in those who have one: whether it is set, another one, or none. It is never shown again. */
export function SourceToken({ source, onWrite }: Props): JSX.Element {
  const { text } = useStrings();
  const { id, name, hasToken } = source;
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get('token') ?? '').trim();
    event.currentTarget.reset();
    if (token !== '') onWrite(source, token);
  };
  return (
    <details class="token">
      <summary>{text(hasToken === true ? 'tokenSet' : 'tokenNotSet')}</summary>
      <form class="toolbar" onSubmit={save}>
        <input
          type="password"
          name="token"
          dir="ltr"
          autocomplete="off"
          maxLength={256}
          aria-label={text('tokenOf', { name })}
          aria-describedby={`token-hint-${id}`}
        />
        <button type="submit" class="button">
          {text('tokenSave')}
        </button>
        {hasToken === true && (
          <button type="button" class="button" onClick={() => onWrite(source, null)}>
            {text('tokenForget')}
          </button>
        )}
      </form>
      <p class="hint" id={`token-hint-${id}`}>
        {text('tokenHint')}
      </p>
    </details>
  );
}
