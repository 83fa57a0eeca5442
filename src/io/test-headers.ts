/** A header of a message, unfolded; empty when it has none. For tests. */
export const headerOf = (bytes: Uint8Array, name: string): string => {
  const [head = ''] = Buffer.from(bytes).toString('latin1').split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const found = lines.find((line) => line.toLowerCase().startsWith(`${name}: `));
  return found?.slice(name.length + 2).trim() ?? '';
};
