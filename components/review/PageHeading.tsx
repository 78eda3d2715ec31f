import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { isLocalDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/time';
import type { Review } from '../../hooks/review';
import { useStrings } from '../../hooks/use-strings';
import { ExternalLink } from '../ExternalLink';

interface Props {
  readonly review: Review;
  /** Null where it is not known. */
  readonly onPublishedOn: (date: LocalDate | null) => void;
}

/** Which page is under review, and the day it was published, which the user may state. */
export function PageHeading({ review, onPublishedOn }: Props): JSX.Element {
  const { text } = useStrings();
  const id = useId();
  const { title, document, publishedOn, problems } = review;
  return (
    <div class="page-heading">
      <h2 id="page-title">
        <bdi>{title}</bdi>
      </h2>
      {document.url.startsWith('https://') && (
        <p class="quiet">
          <ExternalLink href={document.url}>{new URL(document.url).host}</ExternalLink>
        </p>
      )}
      <div class="field published">
        <label for={id}>{text('publishedOn')}</label>
        <input
          id={id}
          type="date"
          min="0001-01-01"
          max="9999-12-31"
          aria-describedby={`${id}-hint`}
          value={publishedOn ?? ''}
          onChange={({ currentTarget: { value } }) => {
            if (value === '' || isLocalDate(value)) onPublishedOn(value === '' ? null : value);
          }}
        />
        <p class="hint" id={`${id}-hint`}>
          {text('publishedOnHint')}
        </p>
      </div>
      {document.isCut === true && <p role="note">{text('reviewCut')}</p>}
      {problems.length > 0 && (
        <details>
          <summary>{text('sourceProblems')}</summary>
          <ul class="problems" lang="en" dir="ltr">
            {problems.slice(0, 50).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
