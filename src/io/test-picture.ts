import { crc32, deflateSync } from 'node:zlib';

/** A PNG of half a million points without pattern, so that nothing makes it small. */
export const noisePicture = (): Uint8Array => {
  const side = 700;
  let state = 1;
  const rows = Buffer.alloc(side * (1 + side * 3));
  for (let at = 0; at < rows.length; at += 1) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    rows[at] = at % (1 + side * 3) === 0 ? 0 : state >>> 16;
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(side, 0);
  size.writeUInt32BE(side, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND'),
  ]);
};

const chunk = (type: string, data: Uint8Array = new Uint8Array()): Uint8Array => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
};
