/** The keys of a set or of another map. */
type Keys = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys' | 'size'>;

/** A map whose keys are known and whose values are made when first asked for. */
export class MapOnDemand<Value> implements ReadonlyMap<string, Value> {
  readonly #keys: Keys;
  readonly #make: (key: string) => Value;
  readonly #made = new Map<string, Value>();

  constructor(keys: Keys, make: (key: string) => Value) {
    this.#keys = keys;
    this.#make = make;
  }

  get size(): number {
    return this.#keys.size;
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  get(key: string): Value | undefined {
    const known = this.#made.get(key);
    if (known !== undefined || !this.#keys.has(key)) return known;
    const made = this.#make(key);
    this.#made.set(key, made);
    return made;
  }

  keys(): MapIterator<string> {
    return this.#keys.keys();
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this) yield value;
  }

  *entries(): MapIterator<[string, Value]> {
    for (const key of this.#keys.keys()) {
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
