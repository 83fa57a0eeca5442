import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { slugOf } from '../core/text.ts';
import { isCurly } from '../core/yaml-line.ts';

/** The field names a record that is there; `pathOf` gives its path from the school year's folder. */
export const recordExists = (key: string, pathOf: (value: string) => string): Rule =>
  rule(
    'ho-so-duoc-nhac-toi',
    `"${key}" chỉ tới một hồ sơ có thật`,
    function* ({ year, fields }, { records }) {
      if (!(key in fields)) return;
      const value = String(fields[key]);
      const exists = (name: string): boolean => records.has(`${year}/${pathOf(name)}`);
      // Quotes of Word are told as such.
      if (exists(value) || isCurly(value)) return;
      const advice = exists(slugOf(value))
        ? `Gõ tên tệp: ${key}: ${slugOf(value)}`
        : `Kiểm tra lại "${key}".`;
      yield {
        at: [key],
        message: `Không thấy tệp ${pathOf(value)} trong thư mục ${year}. ${advice}`,
      };
    },
  );
