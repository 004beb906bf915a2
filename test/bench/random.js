/**
 * A small seeded generator of random numbers (mulberry32): the same seed gives the same catalogue on
 * every machine and Node version.
 */
export class Random {
  /** @type {number} */
  #state;

  /** @param {number} seed */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /**
   * A whole number from `low` to `high`, both included.
   * @param {number} low
   * @param {number} high
   */
  int(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** @param {number} share */
  chance(share) {
    return this.next() < share;
  }

  /**
   * @template T
   * @param {readonly T[]} list
   * @returns {T}
   */
  pick(list) {
    return /** @type {T} */ (list[this.int(0, list.length - 1)]);
  }

  /**
   * `count` different items, in random order; all of them where the list is shorter.
   * @template T
   * @param {readonly T[]} list
   * @param {number} count
   * @returns {T[]}
   */
  some(list, count) {
    const left = [...list];
    const taken = [];
    while (taken.length < count && left.length > 0) {
      taken.push(.../** @type {T[]} */ (left.splice(this.int(0, left.length - 1), 1)));
    }
    return taken;
  }

  /**
   * @template T
   * @param {readonly (readonly [T, number])[]} weighted
   * @returns {T}
   */
  weighted(weighted) {
    let left = this.next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of weighted) {
      left -= weight;
      if (left < 0) return item;
    }
    return /** @type {[T, number]} */ (weighted.at(-1))[0];
  }
}
