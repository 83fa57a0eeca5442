/** The same value with every text in it in Unicode NFC. */
export const normalise = (value: unknown): unknown => {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.normalize('NFC'), normalise(item)]),
  );
};
