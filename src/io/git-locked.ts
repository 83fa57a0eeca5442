import { relative } from 'node:path';

/** Git's words for a person: a lock file that a killed git left behind is named with what to do about it; anything else stays as it is. */
export const gitWords = (root: string, errors: string): string => {
  const [, lock] = /Unable to create '([^']+\.lock)'/.exec(errors) ?? [];
  return lock === undefined
    ? errors
    : `một lần chạy git trước đó bị ngắt giữa chừng và để lại một tệp khóa. Nếu không còn chương trình git nào đang chạy, xóa tệp ${relative(root, lock)} rồi gõ lại lệnh.`;
};
