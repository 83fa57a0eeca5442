import type { Decision } from '../../src/core/inspection.ts';
import type { SchoolContext } from '../../src/core/kind.ts';
import type { CheckedRecord } from '../../src/core/record.ts';
import type { Fields } from './fields.ts';

/** The duties that a decision gives. */
export const decisionOf = ({ path, fields }: CheckedRecord): Decision => {
  const f = fields as Fields;
  return { path, day: f.ngay, officers: f.phu_trach_email, reviewers: f.nhan_xet };
};

/** The decisions of a school year. */
export const decisionsOf = ({ recordsOf }: SchoolContext): Decision[] =>
  recordsOf('quyet-dinh').map(decisionOf);
