/** What the compiler said, in a sentence to the writer; `near` is the text it is about, where known. */
export interface PrintTrouble {
  readonly message: string;
  readonly near?: string;
}

/** Translates a complaint of the compiler. */
export const describeProblem = (problem: string): PrintTrouble => {
  const missing = /text `"(.+?)"` could not be displayed/.exec(problem)?.[1];
  if (missing)
    return {
      message: `Không phông chữ nào in được ký tự "${missing}" (${codesOf(missing)}). Thay bằng ký tự khác.`,
      near: missing,
    };
  if (/recursion limit|call depth/.test(problem))
    return { message: 'Danh sách hoặc trích dẫn lồng nhau quá nhiều tầng. Bớt số tầng thụt vào.' };
  return { message: `Không in được hồ sơ (${problem}).` };
};

/** True when a picture may be the cause. */
export const isAboutPictures = (problem: string): boolean =>
  /image|SVG|decode|picture/i.test(problem);

const codesOf = (text: string): string =>
  Array.from(
    text,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');
