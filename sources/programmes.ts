import southSouth2021 from '../data/commemorations/south-south-cooperation-day-2021.json';
import { parseProgramme } from './programme';
import type { Reading } from './source';

/** A hand-kept programme of one commemoration, bundled with Gavel. */
interface BundledProgramme {
  /** The key its sessions are stored under. */
  readonly key: string;
  readonly name: string;
  read(): Reading;
}

function bundled(file: string, programme: { readonly name: string; readonly url: string }): BundledProgramme {
  return {
    key: `commemoration/${file}`,
    name: programme.name,
    read: () => parseProgramme(programme, programme.url),
  };
}

/** Every bundled programme. A new one is a file in data/commemorations, and a line here. */
export const PROGRAMMES: readonly BundledProgramme[] = [
  bundled('south-south-cooperation-day-2021', southSouth2021),
];
