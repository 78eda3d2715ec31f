import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './Icon';

interface Props {
  /** Names what it is about, for tests and the command line. */
  readonly about: string;
  readonly title?: string;
  /** Whether it is good to know, and no warning. */
  readonly isCalm?: boolean;
  readonly children: ComponentChildren;
}

/** One line of what the user should know before reading the list: a warning, or a calm one. */
export function Notice({ about, title, isCalm = false, children }: Props): JSX.Element {
  return (
    <p class={isCalm ? 'notice calm' : 'notice'} data-notice={about} title={title}>
      <Icon name={iconOf(about, isCalm)} />
      {children}
    </p>
  );
}

function iconOf(about: string, isCalm: boolean): IconName {
  if (isCalm) return 'clock';
  return about === 'no-network' ? 'offline' : 'warning';
}
