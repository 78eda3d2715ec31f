import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type ListedObservance, toTopics } from '../../domain/listed-observance';
import { withObservancesFollowed } from '../../domain/preferences';
import { searchByWords } from '../../domain/word-search';
import { useStrings } from '../../hooks/use-strings';
import { type ChoiceProps, Section } from './Section';
import { FollowedCount, type Following, ObservanceChoices, TopicGroup } from './TopicGroup';
import { topicText } from './topic-text';

interface Props extends ChoiceProps {
  readonly observances: readonly ListedObservance[];
  /** Of every observance there is, those that are not listed included. */
  readonly allIds: readonly string[];
}

/** Which observances are followed: by topic, or those that a search finds. */
export function ObservancesSection({ preferences, change, observances, allIds }: Props): JSX.Element {
  const { text } = useStrings();
  const [query, setQuery] = useState('');
  const following: Following = {
    preferences,
    follow: (ids, isFollowed) =>
      change((current) => withObservancesFollowed(current, ids, isFollowed, allIds)),
  };
  return (
    <Section id="observances" title={text('sectionObservances')} hint={text('observancesHint')}>
      <div class="toolbar">
        <input
          type="search"
          aria-label={text('observanceSearch')}
          placeholder={text('observanceSearch')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <FollowedCount observances={observances} preferences={preferences} />
        <button type="button" class="button" onClick={() => following.follow(allIds, true)}>
          {text('followAll')}
        </button>
        <button type="button" class="button" onClick={() => following.follow(allIds, false)}>
          {text('followNone')}
        </button>
      </div>
      {query.trim() === '' ? (
        <TopicList observances={observances} following={following} />
      ) : (
        <Found query={query} observances={observances} following={following} />
      )}
    </Section>
  );
}

interface ListProps {
  readonly observances: readonly ListedObservance[];
  readonly following: Following;
}

function TopicList({ observances, following }: ListProps): JSX.Element {
  const { text, language } = useStrings();
  const topics = useMemo(() => {
    const named = toTopics(observances).map((topic) => ({ topic, name: text(topicText(topic.id)) }));
    const collator = new Intl.Collator(language);
    return named.sort((a, b) => collator.compare(a.name, b.name));
  }, [observances, text, language]);
  return (
    <ul class="topics">
      {topics.map(({ topic, name }) => (
        <TopicGroup key={topic.id} name={name} observances={topic.observances} following={following} />
      ))}
    </ul>
  );
}

function Found({ query, observances, following }: ListProps & { readonly query: string }): JSX.Element {
  const { text } = useStrings();
  const found = searchByWords(observances, query);
  return (
    <>
      <p class="no-match" role="status">
        {found.length === 0 && text('observanceNoMatch', { query })}
      </p>
      <ObservanceChoices observances={found} following={following} />
    </>
  );
}
