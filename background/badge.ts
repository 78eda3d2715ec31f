import { browser } from 'wxt/browser';
import type { Badge } from '../domain/badge';

const LIVE_COLOUR = '#b80d28';
const SOON_COLOUR = '#0067ad';

/** Shows the badge on the toolbar icon. */
export async function showBadge(badge: Badge): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: badgeText(badge) }),
    browser.action.setBadgeBackgroundColor({ color: badge.kind === 'live' ? LIVE_COLOUR : SOON_COLOUR }),
    browser.action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}

/** Four letters fit. LIVE is what every UN site writes, whatever its language. */
function badgeText(badge: Badge): string {
  switch (badge.kind) {
    case 'live':
      return 'LIVE';
    case 'minutes':
      return String(badge.minutes);
    case 'none':
      return '';
  }
}
