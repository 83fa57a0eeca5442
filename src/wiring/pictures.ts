import type { Content } from '../core/content.ts';
import { kept } from '../core/kept.ts';
import type { PictureFormat } from '../core/picture-head.ts';
import { stampOf } from '../io/file-stamp.ts';
import { readPicture } from '../io/pictures.ts';
import { printableSvg } from '../steps/print-svg.ts';
import type { AskedPictures } from '../steps/questions.ts';

/** A picture as it can be printed; a raster picture is read when its bytes are asked for. */
export type UsablePicture =
  { readonly format: PictureFormat; bytes(): Uint8Array } | { readonly reason: string };

/** The one judgement of check, print and site on a picture of the content folder. */
export const usablePicture = (root: string, path: string): UsablePicture => {
  const picture = readPicture(root, path);
  if ('reason' in picture || picture.format !== 'svg') return picture;
  const text = textOf(picture.bytes());
  if (text === undefined) return { reason: 'là hình svg không lưu bằng UTF-8; lưu lại bằng UTF-8' };
  const drawing = printableSvg(text);
  return 'reason' in drawing ? drawing : { format: 'svg', bytes: () => Buffer.from(drawing.svg) };
};

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** What is asked of the pictures of a content folder; each is judged once, however many records show it. */
export const picturesOf = ({ root, assets }: Content): AskedPictures => {
  const pictures = known.get(assets) ?? {
    problemOf: kept((path) => {
      const picture = usablePicture(root, path);
      return 'reason' in picture ? picture.reason : undefined;
    }),
    stampOf: kept((path) => stampOf(`${root}/${path}`)),
  };
  known.set(assets, pictures);
  return pictures;
};

const known = new WeakMap<Content['assets'], AskedPictures>();
