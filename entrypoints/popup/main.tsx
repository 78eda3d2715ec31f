import { render } from 'preact';
import { openClock } from '../../platform/clock';
import { isTab } from '../../platform/own-tab';
import { writeLookedAt } from '../../platform/storage';
import { removeOldChoices } from './choices';
import { Popup } from './Popup';

const [clock, isPage] = await Promise.all([openClock(), isTab()]);
document.documentElement.classList.toggle('page', isPage);
const root = document.querySelector('#app');
if (root !== null) render(<Popup clock={clock} isPage={isPage} />, root);
await writeLookedAt(clock.now());
await removeOldChoices(clock.now());
