import type { JSX } from 'preact';
import type { Link, LinkKind } from '../domain/link';
import { addressToOpen } from '../domain/watch';
import { useStrings } from '../hooks/use-strings';
import { ExternalLink } from './ExternalLink';

/** What a link leads to, in words. */
export const LINK_TEXT = {
  live: 'linkLive',
  recording: 'linkRecording',
  register: 'linkRegister',
  join: 'linkJoin',
  info: 'linkInfo',
} as const satisfies Readonly<Record<LinkKind, string>>;

/** What the links lead to, in words, and on which host; nothing where there is none. */
export function SessionLinks({ links }: { readonly links: readonly Link[] }): JSX.Element | null {
  const { text, language } = useStrings();
  if (links.length === 0) return null;
  return (
    <ul class="links">
      {links.map(({ kind, href }) => (
        <li key={href} data-link={kind}>
          <ExternalLink href={addressToOpen(href, language)}>{text(LINK_TEXT[kind])}</ExternalLink>{' '}
          <bdi class="host" dir="ltr">
            {new URL(href).host}
          </bdi>
        </li>
      ))}
    </ul>
  );
}
