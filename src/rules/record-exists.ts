import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';

/** The field names a record that is there; `pathOf` gives its path from the school year's folder. */
export const recordExists = (key: string, pathOf: (value: string) => string): Rule =>
  rule(
    'ho-so-duoc-nhac-toi',
    `"${key}" chỉ tới một hồ sơ có thật`,
    function* (record, { records }) {
      const path = pathOf(String(record.fields[key]));
      if (!records.has(`${record.year}/${path}`))
        yield {
          at: [key],
          message: `Không thấy tệp ${path} trong thư mục ${record.year}. Kiểm tra lại "${key}: ${String(record.fields[key])}".`,
        };
    },
  );
