import type { Source } from './source';
import { unWebTv } from './un-web-tv';

/** Every source that is read over the network. A new one is a file beside this one, and a line here. */
export const NETWORK_SOURCES: readonly Source[] = [unWebTv];
