import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Notices } from '../../components/Notices';
import { storageTroubleTexts } from '../../components/storage-trouble-text';
import { useDisplay } from '../../hooks/use-display';
import { NowContext, useTicking } from '../../hooks/use-now';
import { DisplayContext } from '../../hooks/use-strings';
import type { Clock } from '../../platform/clock';
import { createOptionsActions } from './actions';
import { useOptionsData } from './data';
import { Sections } from './Sections';

/** Why the last change was not stored. */
interface Refusal {
  /** The browser's own words. */
  readonly sentence: string;
}

/** The options page: what is stored, brought together for its sections. Empty until all of it is read. */
export function Options({ clock }: { readonly clock: Clock }): JSX.Element | null {
  const now = useTicking(clock.now);
  const data = useOptionsData(clock);
  const display = useDisplay(data?.preferences);
  // A new object for each refusal: the page is rendered again, and every control shows again what is stored.
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const actions = useMemo(() => createOptionsActions(clock, setRefusal), [clock]);
  useTitle(display?.text('optionsTitle'));
  if (data === undefined || display === null) return null;
  const { text } = display;
  return (
    <DisplayContext.Provider value={display}>
      <NowContext.Provider value={now}>
        <header>
          <h1>{text('optionsTitle')}</h1>
          <p class="hint">{text('saved')}</p>
        </header>
        <main>
          <Notices
            sources={[]}
            clockSkew={data.clockSkew}
            storage={storageTroubleTexts(data.troubles, now, display)}
          />
          <Sections data={data} actions={actions} clock={clock} onChanged={setRefusal} />
        </main>
        <div class="refusal" role="alert">
          {refusal !== null && text('storageRefused', refusal)}
        </div>
      </NowContext.Provider>
    </DisplayContext.Provider>
  );
}

function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
}
