import type { JSX } from 'preact';
import type { StatedContext } from '../../hooks/review-row';

/** The stated words as they stand on the page, marked among what is around them. */
export function StatedWords({ context }: { readonly context: StatedContext }): JSX.Element {
  const { before, words, after } = context;
  return (
    <blockquote class="stated" dir="auto" data-part="stated">
      {before !== '' && <bdi>… {before.trimStart()}</bdi>}
      <mark>
        <bdi>{words}</bdi>
      </mark>
      {after !== '' && <bdi>{after.trimEnd()} …</bdi>}
    </blockquote>
  );
}
