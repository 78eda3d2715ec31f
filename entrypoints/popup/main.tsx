import { render } from 'preact';
import { openClock } from '../../platform/clock';
import { writeLookedAt } from '../../platform/storage';
import { removeOldChoices } from './choices';
import { Popup } from './Popup';

const clock = await openClock();
const root = document.querySelector('#app');
if (root !== null) render(<Popup clock={clock} />, root);
await writeLookedAt(clock.now());
await removeOldChoices(clock.now());
