import type { Manifest } from '../core/manifest.ts';
import type { Claim } from './restore-letters.ts';

/** A PDF that a letter names, by the first digits of its hash. */
export interface NamedPdf {
  readonly name: string;
  readonly sha256: string;
}

/** The hashes that a letter gives, in every form that letters have had: those of its own files whole, those of the other parts shortened. */
export const namedIn = (letter: string): NamedPdf[] => [
  ...[...letter.matchAll(/^\s*(\S+\.pdf)\s*\n\s*([0-9a-f]{64})\s*$/gm)].map(named),
  ...[...letter.matchAll(/^([0-9a-f]{64}) {2}(\S+\.pdf)\s*$/gm)].map(
    ([whole, hash = '', name = '']) => named([whole, name, hash]),
  ),
  ...[...letter.matchAll(/^\s*(?:- )?(\S+\.pdf) \(mã ([0-9a-f]{12})\)\s*$/gm)].map(named),
];

const named = ([, name = '', sha256 = '']: readonly string[]): NamedPdf => ({ name, sha256 });

/** What was mailed by all that is known, and yet was not found. */
export const missingFrom = (found: {
  readonly claims: readonly Claim[];
  readonly manifests: readonly Manifest[];
  readonly named: readonly NamedPdf[];
  /** Hashes of the PDFs at hand. */
  readonly pdfs: ReadonlySet<string>;
}): string[] => [
  ...found.manifests.flatMap((manifest) => unfoundRecords(manifest, found.claims)),
  ...unfoundPdfs(found.named, found.pdfs),
];

const unfoundRecords = (manifest: Manifest, claims: readonly Claim[]): string[] => {
  const have = new Set(claims.map(({ path, sha256 }) => `${path} ${sha256}`));
  const wanted = new Map(
    manifest.files.flatMap(({ sources }) => sources).map(({ path, sha256 }) => [path, sha256]),
  );
  return [...wanted]
    .filter(([path, sha256]) => !have.has(`${path} ${sha256}`))
    .map(([path]) => `${path}: bản kê ${manifest.tag} có, nhưng không tệp PDF nào mang bản ấy.`);
};

const unfoundPdfs = (named: readonly NamedPdf[], pdfs: ReadonlySet<string>): string[] => {
  const short = new Set([...pdfs].map((sha256) => sha256.slice(0, 12)));
  const unfound = named.filter(({ sha256 }) => !short.has(sha256.slice(0, 12)));
  return [...new Set(unfound.map(({ name, sha256 }) => `${name} (mã ${sha256.slice(0, 12)})`))].map(
    (name) => `Tệp ${name}: có thư nhắc tới, nhưng không có trong những gì được đưa vào.`,
  );
};
