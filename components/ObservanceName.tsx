import type { JSX } from 'preact';
import type { ObservanceLabel } from '../domain/named-observance';
import { useStrings } from '../hooks/use-strings';
import { ExternalLink } from './ExternalLink';

interface Props {
  readonly observance: ObservanceLabel;
  /** The page that the name leads to, where it leads to one. */
  readonly url?: string | null;
}

/** The name of an observance, marked with its language, which is English where the page's has no name; and as unofficial where it is. */
export function ObservanceName({ observance, url = null }: Props): JSX.Element {
  const { text } = useStrings();
  const { name, nameLang, isOfficial } = observance;
  return (
    <>
      <bdi lang={nameLang} dir={nameLang === 'ar' ? 'rtl' : 'ltr'}>
        {url === null ? name : <ExternalLink href={url}>{name}</ExternalLink>}
      </bdi>
      {!isOfficial && <span class="note quiet"> {text('unofficialName')}</span>}
    </>
  );
}
