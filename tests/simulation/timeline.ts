import type { EpochMilliseconds } from '../../domain/time';

/** Instants in order, each once. */
export class Timeline {
  readonly #instants: EpochMilliseconds[] = [];

  add(instant: EpochMilliseconds): void {
    const place = this.#placeOf(instant);
    if (this.#instants[place] !== instant) this.#instants.splice(place, 0, instant);
  }

  /** The first at `from` or later, or undefined. */
  next(from: EpochMilliseconds): EpochMilliseconds | undefined {
    return this.#instants[this.#placeOf(from)];
  }

  #placeOf(instant: EpochMilliseconds): number {
    let [low, high] = [0, this.#instants.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#instants[middle] ?? 0) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
