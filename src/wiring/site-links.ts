import { posix } from 'node:path';
import { assetPath } from '../core/asset-path.ts';
import type { HtmlContext } from '../steps/html-inlines.ts';
import { picturesOf } from './pictures.ts';
import type { Site } from './site.ts';

/** Where the links and pictures of a record lead on the site. `at` puts the site's base in front of an address. */
export const linksOf = (path: string, site: Site, at: (address: string) => string): HtmlContext => {
  const { content } = site.opened;
  const { assets } = content;
  const pictures = picturesOf(content);
  const use = (asset: string): string => {
    if (assets.has(asset)) site.usedAssets.add(asset);
    return at(assetAddress(asset));
  };
  const isShown = (asset: string) => pictures.problemOf(asset) === undefined;
  return {
    srcOf: (asset) => (isShown(asset) ? use(asset) : at(assetAddress(asset))),
    hrefOf: (url) => {
      if (/^(https?:\/\/|mailto:)/i.test(url)) return url;
      const [target = ''] = url.split('#');
      const meant = assetPath(posix.dirname(path), target);
      if (target === '' || meant === undefined) return undefined;
      const page = site.addresses.get(meant);
      if (page !== undefined) return at(`${page}/`);
      return assets.has(meant) && OPENED.test(meant) ? use(meant) : undefined;
    },
  };
};

/** The address of a picture or file of the content folder. */
export const assetAddress = (asset: string): string =>
  `tep/${asset.split('/').map(encodeURIComponent).join('/')}`;

/** Files a link may open. SVG and HTML can hold programs: a picture is only ever shown, never opened. */
const OPENED = /\.(pdf|png|jpe?g|gif|webp|docx|xlsx|pptx|mp3|mp4|txt|csv)$/i;
