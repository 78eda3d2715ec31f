import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { SourcesSection } from '../../components/options/SourcesSection';
import type { ZoneChoice } from '../../components/TimeZonePicker';
import type { AddedSource } from '../../domain/added-source';
import type { AddTools } from '../../hooks/adding-source';
import { useAddSource } from '../../hooks/use-add-source';
import { writeAddedSources } from '../../platform/added-sources';
import type { Clock } from '../../platform/clock';
import { fetchText } from '../../platform/http';
import { requestPermissionsFor } from '../../platform/permissions';
import { writeReadNow } from '../../platform/storage';
import { toFeedAddress } from '../../sources/icalendar';
import { recognise } from '../../sources/recognise';
import { recogniseBuiltIn } from '../../sources/recognise-built-in';
import { feedsOfPage } from '../../sources/recognise-page';
import { SOURCE_FORMATS } from '../../sources/registry';
import type { OptionsData } from './data';
import { createSourceActions, giveBackUnused, type Removal } from './source-actions';

interface Props {
  readonly data: OptionsData;
  readonly clock: Clock;
  readonly zones: ZoneChoice;
  readonly onChanged: (refusal: { readonly sentence: string } | null) => void;
}

/** The section of the sources, with what it needs of browser and network. */
export function Sources({ data, clock, zones, onChanged }: Props): JSX.Element {
  const [removal, setRemoval] = useState<Removal | null>(null);
  const actions = useMemo(
    () => createSourceActions(clock, { removal, setRemoval, onChanged }),
    [clock, removal, onChanged],
  );
  const adding = useAddSource(addTools(data, clock));
  return (
    <SourcesSection
      sources={data.sources}
      actions={actions}
      removed={removal?.source ?? null}
      adding={adding}
      zones={zones}
    />
  );
}

function addTools({ sources, isAllowed }: OptionsData, clock: Clock): AddTools {
  const added = sources.flatMap((source) => (source.added === null ? [] : [source.added]));
  return {
    formats: SOURCE_FORMATS,
    recognise,
    isBuiltIn: (document) => recogniseBuiltIn(document) !== null,
    feedsOfPage,
    read: async (url) => {
      // Within its own origin an address may lead on, as from one without a slash at its end.
      const answer = await fetchText({ url, mayRedirectTo: [] });
      return { text: answer.kind === 'document' ? answer.text : '', url: answer.url };
    },
    toAddress: toFeedAddress,
    isAllowed,
    request: (url) => requestPermissionsFor([url]),
    giveBack: giveBackUnused,
    makeId: () => crypto.randomUUID(),
    add: (source: AddedSource) => addSource(source, clock),
    added,
    now: clock.now,
  };
}

async function addSource(source: AddedSource, clock: Clock): Promise<void> {
  await writeAddedSources([source]);
  await writeReadNow(source.id, clock.now());
}
