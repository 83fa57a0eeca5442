import type { Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';

/** Either the single field or all of the group, never both, never neither. */
export const oneOrOther = (single: string, group: readonly string[]): Rule =>
  rule(
    'ngay-day-ro-rang',
    `Ghi "${single}", hoặc ghi đủ ${group.join(' và ')}`,
    function* ({ fields, front }) {
      const given = group.filter((key) => fields[key] !== undefined);
      const hasSingle = fields[single] !== undefined;
      if (hasSingle && given.length > 0)
        yield {
          at: [given[0] ?? single],
          message: `Đã có "${single}" thì bỏ ${given.map((key) => `"${key}"`).join(', ')}; hoặc bỏ "${single}" nếu bài dạy nhiều ngày.`,
        };
      if (!hasSingle && given.length < group.length)
        yield {
          at: [given[0] ?? Object.keys(front)[0] ?? single],
          message: `Thiếu ngày dạy. Gõ thêm "${single}: 2026-10-05" nếu dạy một ngày, hoặc đủ ${group.map((key) => `"${key}: …"`).join(' và ')} nếu dạy nhiều ngày.`,
        };
    },
  );
