import { posix } from 'node:path';
import { assetPath } from '../core/asset-path.ts';
import { always, rule } from '../core/report.ts';
import { placeOfNode } from '../core/sections.ts';
import { brief } from '../core/text.ts';
import { nodesOfType } from '../core/tree.ts';
import { isPictureName } from './links.ts';

/** Every picture of a record can be printed and shown: what is inside the file, whatever its name says. */
export const printablePictures = always(
  rule(
    'hinh-in-duoc',
    'Hình còn nguyên, không quá nặng, in và xem được',
    function* ({ path, tree }, { assets, pictureProblem }) {
      for (const node of nodesOfType(tree, 'image')) {
        const file = assetPath(posix.dirname(path), node.url);
        if (!file || !isPictureName(file) || !assets.has(file)) continue;
        const problem = pictureProblem?.(file);
        if (problem !== undefined)
          yield { at: placeOfNode(node), message: `Hình "${brief(node.url)}" ${problem}.` };
      }
    },
  ),
);
