import type { Kinds, Rule } from '../core/kind.ts';
import { rule } from '../core/report.ts';
import { brief } from '../core/text.ts';

/** A record's folders and its file name say what its head says: a comment slip copied from another teacher's would be sent to that one. */
export const inItsFolder = (kinds: Kinds): Rule =>
  rule(
    'sai-thu-muc',
    'Hồ sơ nằm trong thư mục của người, của tổ, của kỳ kiểm tra mà phần đầu tệp ghi',
    function* ({ kind, slug, fields }, { year, records }) {
      const names = slug.split('/');
      for (const [field, isValue] of Object.entries(kinds.get(kind)?.place ?? {})) {
        const typed = fields[field];
        const isKnown = (name: string): boolean => isValue(name, { year, records });
        const named = names.find(isKnown);
        // What is no known name has been told already.
        if (
          named !== undefined &&
          typeof typed === 'string' &&
          isKnown(typed) &&
          !names.includes(typed)
        )
          yield {
            at: [field],
            message: `Tệp đặt theo tên "${brief(named)}" mà ở đây ghi "${brief(typed)}". Gõ: ${field}: ${named}, hoặc dời tệp sang chỗ của "${brief(typed)}".`,
          };
      }
    },
  );
