import { render } from 'preact';
import { openClock } from '../../platform/clock';
import { writeLookedAt } from '../../platform/storage';
import { Options } from './Options';

const clock = await openClock();
const root = document.querySelector('#app');
if (root !== null) render(<Options clock={clock} />, root);
await writeLookedAt(clock.now());
