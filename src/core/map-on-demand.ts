/** A map whose keys are known and whose values are made when first asked for. */
export class MapOnDemand<Value> implements ReadonlyMap<string, Value> {
  readonly #made = new Map<string, Value | undefined>();
  readonly #make: (key: string) => Value;

  constructor(keys: Iterable<string>, make: (key: string) => Value) {
    for (const key of keys) this.#made.set(key, undefined);
    this.#make = make;
  }

  get size(): number {
    return this.#made.size;
  }

  has(key: string): boolean {
    return this.#made.has(key);
  }

  get(key: string): Value | undefined {
    const known = this.#made.get(key);
    if (known !== undefined || !this.#made.has(key)) return known;
    const made = this.#make(key);
    this.#made.set(key, made);
    return made;
  }

  keys(): MapIterator<string> {
    return this.#made.keys();
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this) yield value;
  }

  *entries(): MapIterator<[string, Value]> {
    for (const key of this.#made.keys()) {
      const value = this.get(key);
      if (value !== undefined) yield [key, value];
    }
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}
