import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon';

/** One line of warning; `about` names what it is about, for tests and the command line. */
export function Notice({
  about,
  title,
  children,
}: {
  readonly about: string;
  readonly title?: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <p class="notice" data-notice={about} title={title}>
      <Icon name={about === 'no-network' ? 'offline' : 'warning'} />
      {children}
    </p>
  );
}
