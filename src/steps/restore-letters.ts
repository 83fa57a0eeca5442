import type { PlannedCommit, PlannedFile } from '../core/planned-commit.ts';

/** A record that a mailed PDF carries. */
export interface Claim {
  /** The PDF, as people find it. */
  readonly from: string;
  /** The commit that the PDF names; empty when it names none. */
  readonly commit: string;
  /** When that commit was made; empty when the PDF does not say. */
  readonly committed: string;
  /** From the content folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** True when a letter or a manifest names the PDF by its hash; false when one contradicts it. */
  readonly listed: boolean | undefined;
}

/** A history made of what was mailed. */
export interface MailedHistory {
  readonly commits: readonly PlannedCommit[];
  /** What people must look at. */
  readonly disputes: readonly string[];
}

/** One commit for each commit that was mailed, oldest first, with the records as they were then. Where PDFs disagree, the version that a letter vouches for takes the record's place and the others are kept beside. */
export const mailedHistory = (claims: readonly Claim[]): MailedHistory => {
  const groups = [...Map.groupBy(claims, ({ commit }) => commit).values()].map((group) => ({
    group,
    at: dateOf(group),
  }));
  const ordered = groups.sort(
    (a, b) => compare(a.at, b.at) || compare(keyOf(a.group), keyOf(b.group)),
  );
  const made = ordered.map(({ group, at }) => ({ at, group, ...filesOf(group) }));
  return {
    commits: made.map(({ at, group, files }) => ({
      name: 'Khôi phục từ hộp thư',
      email: 'khoi-phuc@localhost',
      at: inVietnam(at),
      message: messageOf(group),
      files,
    })),
    disputes: made.flatMap(({ disputes }) => disputes),
  };
};

const filesOf = (group: readonly Claim[]): { files: PlannedFile[]; disputes: string[] } => {
  const files: PlannedFile[] = [];
  const disputes: string[] = [];
  for (const [path, ofPath] of Map.groupBy(group, (claim) => claim.path)) {
    const versions = [...Map.groupBy(ofPath, ({ sha256 }) => sha256).values()].sort(byTrust);
    for (const [index, [claim]] of versions.entries()) {
      if (!claim) continue;
      const { bytes: content, from } = claim;
      if (index === 0 && isTrusted(versions[0])) files.push({ path: `content/${path}`, content });
      else {
        const aside = asideOf(claim);
        files.push({ path: aside, content });
        disputes.push(
          index === 0
            ? `${path}: tệp ${from} khác mã mà thư hay bản kê ghi (bị đổi hoặc hỏng), nên bản gốc trong đó để riêng ở ${aside}.`
            : `${path}: các tệp PDF không thống nhất ở lần lưu ${shortOf(claim)}; bản trong ${from} để riêng ở ${aside}.`,
        );
      }
    }
  }
  return { files: files.sort((a, b) => compare(a.path, b.path)), disputes };
};

const isTrusted = (version: readonly Claim[] | undefined): boolean =>
  version?.some(({ listed }) => listed !== false) ?? false;

/** Vouched for before unknown before contradicted; then what more PDFs say. */
const byTrust = (a: readonly Claim[], b: readonly Claim[]): number =>
  trustIn(b) - trustIn(a) || b.length - a.length || compare(a[0]?.sha256 ?? '', b[0]?.sha256 ?? '');

const trustIn = (version: readonly Claim[]): number =>
  Math.max(...version.map(({ listed }) => (listed === undefined ? 1 : listed ? 2 : 0)));

const asideOf = (claim: Claim): string =>
  `bat-dong/${shortOf(claim)}/${claim.sha256.slice(0, 12)}/${claim.path}`;

const shortOf = ({ commit }: Claim): string => commit.slice(0, 12) || 'khong-ro';

const messageOf = (group: readonly Claim[]): string => {
  const commit = keyOf(group);
  const records = new Set(group.map(({ path }) => path)).size;
  return commit
    ? `Khôi phục ${records} hồ sơ đã gửi ở lần lưu ${commit.slice(0, 12)}\n\nLần lưu gốc: ${commit}\n`
    : `Khôi phục ${records} hồ sơ in khi chưa lưu vào git\n`;
};

const keyOf = ([first]: readonly Claim[]): string => first?.commit ?? '';

/** The date that most trusted PDFs give; one without any date comes first. */
const dateOf = (group: readonly Claim[]): string =>
  [...group].sort((a, b) => trustIn([b]) - trustIn([a])).find(({ committed }) => isTime(committed))
    ?.committed ?? '1970-01-01T00:00:00Z';

const isTime = (text: string): boolean => Date.parse(text) >= 0;

/** The same moment as people here read it. */
const inVietnam = (at: string): string =>
  `${new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
