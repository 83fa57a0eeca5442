import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerPath, parseLedger } from '../core/ledger.ts';
import { parseManifest } from '../core/manifest.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { openSchool } from './open-school.ts';
import { findInspection } from './release-request.ts';

/** The text of a sent inspection's ledger or manifest: of a file, or found by the inspection's name. */
export const sentManifest = (content: string, name: string): string => {
  const file = isFile(name) ? name : placesOf(content, name).find(isFile);
  if (!file)
    throw new EnvironmentProblem(
      `Kỳ ${name} chưa có sổ gửi trong hồ sơ và chưa có bản kê trong out/release. Gửi kỳ này trước (npm run release -- ${name} --send), hoặc nêu tên tệp manifest.json.`,
    );
  const text = readFileSync(file, 'utf8');
  if (!parseLedger(text) && !parseManifest(text))
    throw new EnvironmentProblem(`Tệp ${file} không phải bản kê hay sổ gửi.`);
  return text;
};

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** The committed ledger tells more than the manifest kept on this machine. */
const placesOf = (content: string, ky: string): string[] => {
  const name = findInspection(openSchool(content), ky, undefined);
  return [
    join(content, ledgerPath(name)),
    join('out/release', name.year, name.ky, 'manifest.json'),
  ];
};
