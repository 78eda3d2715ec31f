import { browser } from 'wxt/browser';
import type { ListedSource } from '../../components/options/listed-source';
import { type DiagnosedSource, formatDiagnosis } from '../../domain/diagnostics';
import { homeTimeZoneOf, otherTimeZonesOf } from '../../domain/home-zone';
import { type Clock, systemTimeZone } from '../../platform/clock';
import { BUILT_IN_HOSTS } from '../../platform/permissions';
import { countSessions } from '../../platform/session-count';
import { readSettings } from '../../platform/settings';
import type { OptionsData } from './data';

/** The report on this browser's Gavel (see `formatDiagnosis`). */
export async function diagnose(data: OptionsData, language: string, clock: Clock): Promise<string> {
  const now = clock.now();
  const { preferences, troubles } = data;
  const homeTimeZone = homeTimeZoneOf(preferences, systemTimeZone());
  const [{ arms, reminders }, sessions] = await Promise.all([readSettings(), countSessions(now)]);
  return formatDiagnosis({
    now,
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language,
    systemTimeZone: systemTimeZone(),
    homeTimeZone,
    otherTimeZones: otherTimeZonesOf(preferences, homeTimeZone),
    hosts: BUILT_IN_HOSTS.map((host) => ({
      host,
      isAllowed: data.isAllowed(`https://${host}/`),
    })),
    sources: data.sources.map(diagnosed),
    sessions,
    arms: arms.length,
    reminders: reminders.length,
    clockSkew: data.clockSkew,
    troubles: [
      ...(troubles.database === null
        ? []
        : [`database ${troubles.database.kind}: ${troubles.database.sentence}`]),
      ...(troubles.sync === null ? [] : [`not synchronised: ${troubles.sync.sentence}`]),
    ],
  });
}

function diagnosed({ name, added, state, host, isAllowed, isOff }: ListedSource): DiagnosedSource {
  return { name: added === null ? name : null, kind: state.kind, host, isAllowed, isOff, state };
}
