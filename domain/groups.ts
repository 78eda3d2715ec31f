/** The values by what `keyOf` tells of them, in the order of the first of each group. Node.js 20 has no `Map.groupBy` yet. */
export function groupsBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string | number,
): readonly (readonly [Value, ...Value[]])[] {
  const groups = new Map<string | number, [Value, ...Value[]]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups.values()];
}
