import { render } from 'preact';
import { openClock } from '../../platform/clock';
import { toReviewQuery } from './query';
import { ReviewPage } from './ReviewPage';

const clock = await openClock();
const query = toReviewQuery(location.search);
const root = document.querySelector('#app');
if (root !== null) render(<ReviewPage clock={clock} query={query} />, root);
