import { formatListing } from './listing';
import type { PopupPage } from './popup-page';
import { isSynced, LONGEST_SYNC, readPopup, waitForList } from './popup-reading';
import { saveScreenshot } from './screenshot';

/** Waits for the popup's list and the first sync, prints the list as text and takes a picture of it. */
export async function showList(popup: PopupPage): Promise<void> {
  await waitForList(popup);
  const hasSynced = await isSynced(popup);
  for (const line of formatListing(await readPopup(popup))) console.log(line);
  console.log('');
  if (!hasSynced)
    console.log(`The first sync did not end within ${LONGEST_SYNC / 1000} seconds: this is what was there.`);
  await saveScreenshot(popup, 'popup');
}
