/** Bytes that are read piece by piece; a piece beyond the end is short or empty. */
export interface Pieces {
  readonly size: number;
  read(from: number, length: number): Uint8Array;
}

/** The kinds of picture that can be printed. */
export type PictureFormat = 'png' | 'jpg' | 'gif' | 'webp' | 'svg';

/** What a picture is by its first bytes, whatever its name says, or why it cannot be shown. An svg is told by its name in the text alone. */
export const pictureHead = (
  pieces: Pieces,
): { readonly format: PictureFormat } | { readonly reason: string } => {
  if (pieces.size === 0) return { reason: 'là tệp trống; chép lại tệp hình' };
  const format = formatOf(pieces);
  if (!format) return { reason: whatElse(pieces) };
  if (format === 'svg') return { format };
  const points = readers[format](pieces);
  const reason = points ? problemOf(points) : BROKEN;
  return reason === undefined ? { format } : { reason };
};

const BROKEN = 'bị hỏng hay chép thiếu; chép lại tệp hình';

/** The printer holds every point of a picture in memory, up to 8 bytes each: so many are 400 MB. Phones take 12 to 50 million. */
const MOST_POINTS = 50_000_000;

interface Points {
  readonly width: number;
  readonly height: number;
  readonly isForPress?: boolean;
  /** True when the file goes on to its end. */
  readonly isWhole: boolean;
}

const problemOf = ({ width, height, isForPress, isWhole }: Points): string | undefined => {
  if (width * height > MOST_POINTS)
    return `có hơn ${MOST_POINTS / 1_000_000} triệu điểm ảnh; thu nhỏ rồi lưu lại dạng JPG`;
  // Colours for a press have no meaning in the PDF without the press's own profile.
  if (isForPress) return 'dùng màu CMYK của nhà in; lưu lại dạng JPG màu RGB';
  return isWhole && width > 0 && height > 0 ? undefined : BROKEN;
};

const formatOf = (pieces: Pieces): PictureFormat | undefined => {
  const start = latin(pieces, 0, 12);
  if (start.startsWith('\x89PNG')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (start.startsWith('GIF8')) return 'gif';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  return /<svg[\s>]/.test(latin(pieces, 0, 2000)) ? 'svg' : undefined;
};

/** What people take for a picture. */
const whatElse = (pieces: Pieces): string => {
  const start = latin(pieces, 0, 2000);
  if (/^....ftyp(?:hei|hev|mif|msf)/s.test(start))
    return 'là hình HEIC của điện thoại; mở ra rồi lưu lại dạng JPG';
  if (start.startsWith('%PDF')) return 'là tệp PDF; lưu trang cần dùng lại dạng PNG hay JPG';
  if (start.replaceAll('\0', '').includes('<svg'))
    return 'là hình svg không lưu bằng UTF-8; lưu lại bằng UTF-8';
  return 'không phải hình png, jpg, gif, webp hay svg; lưu lại dạng PNG hay JPG';
};

type Reader = (pieces: Pieces) => Points | undefined;

const png: Reader = (pieces) => {
  const head = viewOf(pieces, 8, 16);
  if (!head || latin(pieces, 12, 4) !== 'IHDR') return undefined;
  return { width: head.getUint32(8), height: head.getUint32(12), isWhole: endsInIend(pieces) };
};

/** Chunk follows chunk, each with its length in front. */
const endsInIend = (pieces: Pieces): boolean => {
  for (let at = 8; at + 12 <= pieces.size;) {
    const length = viewOf(pieces, at, 4)?.getUint32(0) ?? 0;
    if (latin(pieces, at + 4, 4) === 'IEND') return true;
    at += 12 + length;
  }
  return false;
};

const gif: Reader = (pieces) => {
  const head = viewOf(pieces, 6, 4);
  if (!head) return undefined;
  const end = latin(pieces, Math.max(0, pieces.size - 16), 16).replace(/\0+$/, '');
  return {
    width: head.getUint16(0, true),
    height: head.getUint16(2, true),
    isWhole: end.endsWith(';'),
  };
};

/** Segment follows segment; the one that tells the size comes after those with the camera's words. */
const jpg: Reader = (pieces) => {
  for (let at = 2; at < pieces.size;) {
    const head = viewOf(pieces, at, 10);
    if (head?.getUint8(0) !== 0xff) return undefined;
    const marker = head.getUint8(1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker))
      return {
        height: head.getUint16(5),
        width: head.getUint16(7),
        isForPress: head.getUint8(9) === 4,
        // What is missing at the end of a photo is printed grey.
        isWhole: true,
      };
    else at += 2 + head.getUint16(2);
  }
  return undefined;
};

/** Of these markers three mean tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const webp: Reader = (pieces) => {
  const head = viewOf(pieces, 0, 30);
  if (!head) return undefined;
  const isWhole = head.getUint32(4, true) + 8 <= pieces.size;
  const kind = latin(pieces, 12, 4);
  if (kind === 'VP8X') {
    const side = (at: number) => 1 + head.getUint16(at, true) + 0x10000 * head.getUint8(at + 2);
    return { width: side(24), height: side(27), isWhole };
  }
  if (kind === 'VP8L') {
    const bits = head.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff), isWhole };
  }
  const side = (at: number) => head.getUint16(at, true) & 0x3fff;
  return { width: side(26), height: side(28), isWhole };
};

const readers: Readonly<Record<Exclude<PictureFormat, 'svg'>, Reader>> = { png, jpg, gif, webp };

const latin = (pieces: Pieces, from: number, length: number): string =>
  String.fromCharCode(...pieces.read(from, length));

const viewOf = (pieces: Pieces, from: number, length: number): DataView | undefined => {
  const bytes = pieces.read(from, length);
  return bytes.length < length
    ? undefined
    : new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
};
