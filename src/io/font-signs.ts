import { readFileSync } from 'node:fs';

/** The code points that a TrueType or OpenType font has a drawing for. */
export const readFontSigns = (file: string): Set<number> => {
  const bytes = readFileSync(file);
  const cmap = tableAt(bytes, 'cmap');
  const count = cmap === undefined ? 0 : bytes.readUInt16BE(cmap + 2);
  const signs = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const map = (cmap ?? 0) + bytes.readUInt32BE((cmap ?? 0) + 8 + 8 * index);
    const format = bytes.readUInt16BE(map);
    if (format === 4) addSegments(bytes, map, signs);
    if (format === 12) addGroups(bytes, map, signs);
  }
  return signs;
};

const tableAt = (bytes: Buffer, wanted: string): number | undefined => {
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    if (bytes.toString('latin1', entry, entry + 4) === wanted) return bytes.readUInt32BE(entry + 8);
  }
  return undefined;
};

/** Format 4, the first plane: ends, starts, shifts and offsets of segments in four lists. */
const addSegments = (bytes: Buffer, map: number, signs: Set<number>): void => {
  const size = bytes.readUInt16BE(map + 6);
  for (let at = map + 14; at < map + 14 + size; at += 2) {
    const [end, start] = [bytes.readUInt16BE(at), bytes.readUInt16BE(at + size + 2)];
    const shift = bytes.readUInt16BE(at + 2 * size + 2);
    const offset = bytes.readUInt16BE(at + 3 * size + 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyphAt = at + 3 * size + 2 + offset + 2 * (code - start);
      const listed = offset === 0 ? code : bytes.readUInt16BE(glyphAt);
      if (listed !== 0 && ((listed + shift) & 0xffff) !== 0) signs.add(code);
    }
  }
};

/** Format 12, all planes: groups of first and last code point. */
const addGroups = (bytes: Buffer, map: number, signs: Set<number>): void => {
  const count = bytes.readUInt32BE(map + 12);
  for (let at = map + 16; at < map + 16 + 12 * count; at += 12)
    for (let code = bytes.readUInt32BE(at); code <= bytes.readUInt32BE(at + 4); code += 1)
      signs.add(code);
};
