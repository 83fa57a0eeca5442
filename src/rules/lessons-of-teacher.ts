import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import type { SchoolYear } from '../core/school.ts';
import { nearest } from '../core/text.ts';

/** The lessons that a comment slip names exist and are its teacher's. */
export const lessonsOfTeacher = (list: string, teacher: string): Rule =>
  rule(
    'bai-cua-giao-vien',
    'Bài được nhận xét có thật và là của giáo viên ghi trong phiếu',
    function* ({ fields, year }, { records, year: { staff } }) {
      const items = fields[list] as readonly { readonly bai: string }[];
      for (const [index, { bai }] of items.entries()) {
        const at = [list, index, 'bai'];
        const owner = records.get(`${year}/${bai}`)?.front['giao_vien'];
        if (!records.has(`${year}/${bai}`))
          yield { at, message: notFound(bai, year, [...records.keys()]) };
        // A lesson that names nobody, or whose head cannot be read, is told as such.
        else if (isText(owner) && owner !== fields[teacher] && isKnown(fields[teacher], staff))
          yield {
            at,
            message: `Bài này của "${owner}", không phải của "${String(fields[teacher])}". Sửa "bai" hoặc "${teacher}".`,
          };
      }
    },
  );

const isText = (value: unknown): value is string => typeof value === 'string';

/** Somebody who is not in `nhan-su.yml` is told as such. */
const isKnown = (id: unknown, staff: SchoolYear['staff']): boolean =>
  staff.nhan_su.some(({ ma }) => ma === id);

const notFound = (path: string, year: string, records: readonly string[]): string => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const inFolder = records
    .filter((record) => record.startsWith(`${year}/${folder}`))
    .map((record) => record.slice(year.length + 1));
  const meant = nearest(path, inFolder);
  return `Không thấy tệp ${path} trong thư mục ${year}. ${meant ? `Có phải ${meant}?` : 'Chép lại đường dẫn của tệp bài dạy.'}`;
};
