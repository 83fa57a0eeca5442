import type { Decision } from '../../src/core/inspection.ts';
import type { SchoolContext } from '../../src/core/kind.ts';
import type { CheckedRecord } from '../../src/core/record.ts';
import type { Fields } from './fields.ts';

/** The duties that a decision gives. */
export const decisionOf = ({ path, fields }: CheckedRecord): Decision => {
  const f = fields as Fields;
  return { path, day: f.ngay, officers: f.phu_trach_email, reviewers: f.nhan_xet };
};

/** The decisions of a school year; undefined while one of them cannot be read, since nobody knows what it says. */
export const decisionsOf = ({
  recordsOf,
  records,
  year,
}: SchoolContext): Decision[] | undefined => {
  const sound = recordsOf('quyet-dinh');
  const folder = `${year.year.nam_hoc}/quyet-dinh/`;
  const all = [...records.keys()].filter((path) => path.startsWith(folder));
  return sound.length === all.length ? sound.map(decisionOf) : undefined;
};
