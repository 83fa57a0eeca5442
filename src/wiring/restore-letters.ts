import type { Manifest } from '../core/manifest.ts';
import { EnvironmentProblem } from '../core/problem.ts';
import { readEml } from '../io/eml.ts';
import { importHistory } from '../io/git-import.ts';
import { readPdfOrigin } from '../io/pdf.ts';
import { showProgress } from '../io/progress.ts';
import { originOf } from '../steps/provenance.ts';
import { mailedHistory, type Claim } from '../steps/restore-letters.ts';
import { missingFrom, namedIn, type NamedPdf } from '../steps/restore-missing.ts';
import { isSafePath } from '../steps/restore-path.ts';
import { sha256 } from './release-print.ts';
import { missingPictures } from './restore-pictures.ts';
import { inputsOf } from './verify-inputs.ts';

/** What came of letters and PDFs. */
export interface RestoredLetters {
  readonly commits: number;
  readonly records: number;
  /** What was not taken, and what PDFs disagree on. */
  readonly remarks: readonly string[];
  /** What was mailed, or belongs to a school, and is not there. */
  readonly missing: readonly string[];
}

/** Makes a repository of every record that the letters and PDFs in a folder carry. */
export const restoreLetters = async (source: string, folder: string): Promise<RestoredLetters> => {
  const gathered = await gather(source);
  const { claims, remarks } = gathered;
  if (claims.length === 0)
    throw new EnvironmentProblem(
      [
        `Không tìm thấy hồ sơ nào trong ${source}: không có thư hay PDF nào do công cụ này gửi.`,
        ...remarks,
      ].join('\n'),
    );
  const { commits, disputes } = mailedHistory(claims);
  await importHistory(folder, commits);
  return {
    commits: commits.length,
    records: new Set(claims.map(({ path }) => path)).size,
    remarks: [...remarks, ...disputes],
    missing: [...missingFrom(gathered), ...missingPictures(claims), SCHOOL_DATA],
  };
};

const SCHOOL_DATA =
  'truong.yml, nam-hoc.yml và nhan-su.yml không bao giờ gửi theo thư: viết lại ba tệp này (xem các trang in để biết tên trường, tên người) rồi gõ npm run check. Hồ sơ chưa gửi kỳ nào và lịch sử giữa các kỳ cũng không có trong thư.';

interface Gathered {
  readonly claims: Claim[];
  readonly manifests: Manifest[];
  readonly named: NamedPdf[];
  readonly pdfs: Set<string>;
  readonly remarks: string[];
}

/** A PDF at hand. */
interface FoundPdf {
  readonly from: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The letter that carried it says: this hash, another one, nothing. */
  readonly vouched: boolean | undefined;
}

const gather = async (source: string): Promise<Gathered> => {
  const inputs = inputsOf([source]);
  const gathered: Gathered = { claims: [], manifests: [], named: [], pdfs: new Set(), remarks: [] };
  for (const input of inputs) if (input.is === 'manifest') gathered.manifests.push(input.manifest);
  const progress = showProgress('Đọc thư và PDF', inputs.length);
  for (const input of inputs) {
    if (input.is === 'eml') await takeLetter(input.name, input.read(), gathered);
    if (input.is === 'pdf') {
      const bytes = input.read();
      await takePdf(
        { from: input.name, bytes, sha256: sha256(bytes), vouched: undefined },
        gathered,
      );
    }
    progress.step();
  }
  progress.stop();
  return gathered;
};

const takeLetter = async (name: string, bytes: Uint8Array, gathered: Gathered): Promise<void> => {
  const mail = await readEml(bytes);
  const named = namedIn(mail?.bodies[0]?.replaceAll('\r\n', '\n') ?? '');
  if (!mail || named.length === 0) {
    gathered.remarks.push(`${name}: không phải thư gửi hồ sơ, bỏ qua.`);
    return;
  }
  gathered.named.push(...named);
  for (const file of mail.attachments) {
    const hash = sha256(file.bytes);
    const told = named.filter((one) => one.name === file.name);
    const vouched = told.length > 0 ? told.some((one) => one.sha256 === hash) : undefined;
    if (vouched === false)
      gathered.remarks.push(
        `${name}, ${file.name}: khác mã ghi trong lời thư, đã bị đổi hoặc hỏng.`,
      );
    await takePdf(
      { from: `${name}, ${file.name}`, bytes: file.bytes, sha256: hash, vouched },
      gathered,
    );
  }
};

/** The same PDF lies in several mailboxes: once is enough. */
const takePdf = async (pdf: FoundPdf, gathered: Gathered): Promise<void> => {
  if (gathered.pdfs.has(pdf.sha256)) return;
  const facts = isWhole(pdf.bytes) ? await readPdfOrigin(pdf.bytes) : undefined;
  if (!facts) {
    gathered.remarks.push(`${pdf.from}: tệp PDF hỏng hoặc bị cắt cụt, không đọc được.`);
    return;
  }
  gathered.pdfs.add(pdf.sha256);
  if (facts.sources.size === 0)
    gathered.remarks.push(`${pdf.from}: PDF không mang bản gốc của hồ sơ nào, bỏ qua.`);
  const { commit = '' } = originOf(facts.keywords);
  for (const [path, bytes] of facts.sources) {
    const claim = { from: pdf.from, commit, committed: facts.created, path, bytes };
    if (!isSafePath(path))
      gathered.remarks.push(
        `${pdf.from}: mang một tệp tên "${path}" không thể là hồ sơ, không lấy.`,
      );
    else gathered.claims.push({ ...claim, sha256: sha256(bytes), listed: isListed(pdf, gathered) });
  }
};

/** A PDF ends as PDFs end; one that was cut off might still be read, and give half a record. */
const isWhole = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(-1024)).toString('latin1').includes('%%EOF');

const isListed = ({ sha256: hash, vouched }: FoundPdf, { manifests }: Gathered) =>
  manifests.some(({ files }) => files.some((file) => file.sha256 === hash)) || vouched;
