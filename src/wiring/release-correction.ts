import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kiemTra } from '../../schemas/kiem-tra/kind.ts';
import { fileStart, type Finding } from '../core/finding.ts';
import type { InspectionRequest } from '../core/inspection.ts';
import { ledgerPath, type Ledger } from '../core/ledger.ts';
import { correctRelease } from '../steps/correct-release.ts';
import type { PlannedRelease } from '../steps/plan-release.ts';
import { ledgerAt } from './ledgers.ts';
import type { OpenSchool } from './open-school.ts';
import { sha256 } from './release-print.ts';

/** The plan of a correction, by the ledgers of what was sent before, as git holds them. */
export const correctionOf = (
  planned: PlannedRelease,
  request: InspectionRequest,
  opened: OpenSchool,
): PlannedRelease => {
  const { root } = opened.content;
  const earlier = earlierLedgers(opened, request.year, request.corrects);
  if (earlier.length === 0) return { ...planned, findings: [...planned.findings, unsent(request)] };
  const plan = correctRelease({
    plan: planned.plan,
    earlier: earlier.map(({ manifest }) => manifest),
    hashOf: (path) => sha256(readFileSync(join(root, path))),
  });
  const findings = plan.dossiers.length === 0 ? [unchanged(request)] : [];
  return { plan, findings: [...planned.findings, ...findings] };
};

/** The ledgers of an inspection and of those that it corrects, the newest first. */
export const earlierLedgers = (
  opened: OpenSchool,
  year: string,
  ky: string | undefined,
): Ledger[] => {
  const found: Ledger[] = [];
  const seen = new Set<string>();
  for (let name = ky; name !== undefined && !seen.has(name);) {
    seen.add(name);
    const ledger = ledgerAt(opened, ledgerPath({ year, ky: name }));
    if (ledger) found.push(ledger);
    const fields = opened.entryAt(`${year}/kiem-tra/${name}.md`)?.record.fields;
    name = fields && kiemTra.fields.parse(fields).dinh_chinh_cho;
  }
  return found;
};

const unsent = ({ path, year, corrects = '' }: InspectionRequest): Finding => ({
  file: path,
  ...fileStart,
  rule: 'dinh-chinh-ky-chua-gui',
  severity: 'error',
  message: `Kỳ "${corrects}" chưa có sổ gửi ${ledgerPath({ year, ky: corrects })} nên không có gì để đính chính. Gửi kỳ ấy trước, hoặc xóa dòng dinh_chinh_cho.`,
});

const unchanged = ({ path, corrects = '' }: InspectionRequest): Finding => ({
  file: path,
  ...fileStart,
  rule: 'dinh-chinh-khong-doi',
  severity: 'error',
  message: `Không hồ sơ nào khác với bản đã gửi trong kỳ "${corrects}", nên không có gì để gửi lại.`,
});
