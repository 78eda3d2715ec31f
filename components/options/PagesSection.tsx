import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PageSource } from '../../domain/page-source';
import { useNow } from '../../hooks/use-now';
import { useStrings } from '../../hooks/use-strings';
import { ExternalLink } from '../ExternalLink';
import { isolated } from '../isolated';
import { ageText } from '../trouble-text';
import { Section } from './Section';

/** A page that was read, and how many sessions were taken from it. */
export interface ListedPage {
  readonly page: PageSource;
  readonly count: number;
}

/** What the user can do with the pages that were read. */
export interface PageActions {
  paste(): void;
  readAgain(page: PageSource): void;
  remove(page: PageSource): void;
  undoRemoval(): void;
}

interface Props {
  readonly pages: readonly ListedPage[];
  readonly actions: PageActions;
  /** The page that was removed last, and can still be put back. */
  readonly removed: PageSource | null;
}

/** The pages that the user took sessions from: each with its address, when it was read, and what can be done with it. */
export function PagesSection({ pages, actions, removed }: Props): JSX.Element {
  const { text } = useStrings();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone, and the focus would be with it.
  useEffect(() => undo.current?.focus(), [removed]);
  return (
    <Section id="pages" title={text('sectionPages')} hint={text('pagesHint')}>
      <ul class="sources">
        {pages.map((listed) => (
          <PageRow key={listed.page.id} listed={listed} actions={actions} />
        ))}
      </ul>
      <div class="undo" role="status">
        {removed !== null && (
          <>
            <span>{text('sourceRemoved', { name: isolated(removed.title) })}</span>
            <button type="button" class="button" ref={undo} onClick={actions.undoRemoval}>
              {text('undo')}
            </button>
          </>
        )}
      </div>
      <button type="button" class="button" onClick={actions.paste}>
        {text('pagePaste')}
      </button>
    </Section>
  );
}

function PageRow({
  listed,
  actions,
}: {
  readonly listed: ListedPage;
  readonly actions: PageActions;
}): JSX.Element {
  const { text, language } = useStrings();
  const now = useNow();
  const { page, count } = listed;
  const { title, url, readAt } = page;
  const facts = [
    text('sourceRead', { age: ageText(readAt, now, language) }),
    text('sourceSessions', { count: count.toLocaleString(language) }),
  ];
  return (
    <li data-page={page.id}>
      <div class="source">
        <bdi class="name">{title}</bdi>
        <div class="source-buttons">
          {url !== '' && (
            <button
              type="button"
              class="button"
              aria-label={text('pageReadAgain', { name: title })}
              onClick={() => actions.readAgain(page)}
            >
              {text('readAgain')}
            </button>
          )}
          <button
            type="button"
            class="button"
            aria-label={text('removeSource', { name: title })}
            onClick={() => actions.remove(page)}
          >
            {text('remove')}
          </button>
        </div>
      </div>
      <ul class="facts">
        <li>
          {url === '' ? text('pagePasted') : <ExternalLink href={url}>{new URL(url).host}</ExternalLink>}
        </li>
        {facts.map((fact) => (
          <li key={fact}>
            <bdi>{fact}</bdi>
          </li>
        ))}
      </ul>
    </li>
  );
}
