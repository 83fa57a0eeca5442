import type { Beginning } from '../../src/core/kind.ts';
import { asTyped } from '../../src/core/yaml-line.ts';

/** What the name says of a decision: "14 Về việc phân công …" is number 14. Which number is free the register of documents alone knows. */
export const begin = ({ name, names }: Beginning): Readonly<Record<string, string>> => {
  const so = /^0*([1-9]\d{0,3})(?:-|$)/.exec(names.at(-1) ?? '')?.[1];
  const trich_yeu = /(?:^|\s)(về việc\s.*)/iu.exec(name.normalize('NFC').trim())?.[1];
  return {
    ...(so && { so }),
    ...(trich_yeu && { trich_yeu: asTyped(trich_yeu.replace(/^v/u, 'V')) }),
  };
};
