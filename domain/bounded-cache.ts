/**
 * A function that returns what `make` made for the key, and makes it once for each of the last `limit` keys;
 * the key that came first is forgotten first.
 * An `Intl` formatter costs some 100 µs and 50 kB to make and a hundredth of that to use, so each is made once;
 * zones and languages come from outside, so the number kept has a bound.
 */
export function createBoundedCache<Value>(limit: number): (key: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (key, make) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = make();
    values.set(key, value);
    const [first] = values.keys();
    if (values.size > limit && first !== undefined) values.delete(first);
    return value;
  };
}
