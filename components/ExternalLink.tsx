import type { JSX } from 'preact';

/** A link out of the popup, in a tab of its own. The text may be in any script. */
export function ExternalLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: string;
}): JSX.Element {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      <bdi>{children}</bdi>
    </a>
  );
}
