/** Numbers in disjoint sets; each set is known by its smallest number. */
export class Sets {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  /** Gives the smallest number of the set of a number. */
  find(number: number): number {
    let root = number;
    while (this.#parent(root) !== root) root = this.#parent(root);
    for (let next = number; next !== root;) {
      const parent = this.#parent(next);
      this.#parents[next] = root;
      next = parent;
    }
    return root;
  }

  /** Makes one set of the sets of two numbers. */
  join(a: number, b: number): void {
    const [rootA, rootB] = [this.find(a), this.find(b)];
    this.#parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }

  #parent(number: number): number {
    return this.#parents[number] ?? number;
  }
}
