import type { JSX } from 'preact';
import type { Link } from '../../domain/link';
import type { Session } from '../../domain/session';
import { type ChangedFact, changedFacts } from '../../hooks/review-difference';
import type { ReviewRow, Standing } from '../../hooks/review-row';
import { useNow } from '../../hooks/use-now';
import { type Display, useStrings } from '../../hooks/use-strings';
import { isolated } from '../isolated';
import { linkText, STATUS_TEXT, whenText } from './review-text';

const STANDING_TEXT = {
  new: 'standingNew',
  changed: 'standingChanged',
  'as-before': 'standingSame',
  gone: 'standingGone',
  added: 'standingAdded',
} as const satisfies Readonly<Record<Standing, string>>;

/** How the session stands to what was kept of the page before, in a word. On a page that is new, all of it is new. */
export function StandingPill({
  row: { standing },
  isAgain,
}: {
  readonly row: ReviewRow;
  readonly isAgain: boolean;
}): JSX.Element | null {
  const { text } = useStrings();
  if (standing === 'new' && !isAgain) return null;
  return (
    <span class={`pill ${standing}`} data-standing={standing}>
      {text(STANDING_TEXT[standing])}
    </span>
  );
}

/** What has changed of the session, each fact with its old value. */
export function ChangeList({ row }: { readonly row: ReviewRow }): JSX.Element | null {
  const display = useStrings();
  const now = useNow();
  if (row.standing !== 'changed') return null;
  return (
    <ul class="changes" data-part="changes">
      {changeTexts(row, now, display).map((change) => (
        <li key={change}>{change}</li>
      ))}
    </ul>
  );
}

function changeTexts({ kept, session }: ReviewRow, now: number, display: Display): readonly string[] {
  if (kept === null) return [];
  return changedFacts(kept, session).flatMap((fact) => changeText(fact, kept, session, now, display));
}

function changeText(
  fact: ChangedFact,
  before: Session,
  after: Session,
  now: number,
  display: Display,
): readonly string[] {
  const { text, homeTimeZone } = display;
  switch (fact) {
    case 'title':
      return [text('wasTitle', { before: isolated(before.title) })];
    case 'time':
      return [text('wasTime', { before: whenText(before, homeTimeZone, now, display) })];
    case 'status':
      return [text('wasStatus', { before: text(STATUS_TEXT[before.status]) })];
    case 'links':
      return [
        ...linksBeyond(after, before).map((link) => text('linkAppeared', { link: linkText(link, display) })),
        ...linksBeyond(before, after).map((link) => text('linkVanished', { link: linkText(link, display) })),
      ];
  }
}

/** The links that only the first of the two has, or has as another kind. */
function linksBeyond({ links }: Session, other: Session): readonly Link[] {
  return links.filter(
    ({ kind, href }) => !other.links.some((link) => link.href === href && link.kind === kind),
  );
}
