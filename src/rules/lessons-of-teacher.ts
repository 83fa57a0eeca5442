import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';

/** The lessons that a comment slip names exist and are its teacher's. */
export const lessonsOfTeacher = (list: string, teacher: string): Rule =>
  rule(
    'bai-cua-giao-vien',
    'Bài được nhận xét có thật và là của giáo viên ghi trong phiếu',
    function* ({ fields, year }, { records }) {
      for (const [index, item] of (fields[list] as readonly { readonly bai: string }[]).entries()) {
        const lesson = records.get(`${year}/${item.bai}`);
        const at = [list, index, 'bai'];
        if (!lesson)
          yield {
            at,
            message: `Không thấy bài dạy ${item.bai} trong thư mục ${year}. Chép lại đường dẫn của tệp bài dạy.`,
          };
        else if (lesson.front['giao_vien'] !== fields[teacher])
          yield {
            at,
            message: `Bài này của "${String(lesson.front['giao_vien'])}", không phải của "${String(fields[teacher])}". Sửa "bai" hoặc "${teacher}".`,
          };
      }
    },
  );
