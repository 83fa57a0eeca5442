/** How a ref of a copy stands to the ref of the same name in the working repository. */
export type Standing =
  /** All that the copy has there, the working repository has too. */
  | 'behind'
  /** The copy has commits that the working repository has not, on top of its own. */
  | 'ahead'
  /** Each has what the other has not. */
  | 'diverged'
  /** A tag that names something else. */
  | 'moved'
  /** No longer in the working repository, which yet has all its commits. */
  | 'dropped'
  /** Not in the working repository, nor are its commits. */
  | 'foreign';

export interface StandingRef {
  readonly ref: string;
  readonly standing: Standing;
}

/** Why a copy must not be written to; undefined when nothing of it could be lost. */
export const refusalOf = (refs: readonly StandingRef[], where: string): string | undefined => {
  const named = (standing: Standing) =>
    refs.filter((one) => one.standing === standing).map(({ ref }) => nameOf(ref));
  const says = [
    ...sentence(named('ahead'), 'có lần lưu mà kho làm việc chưa có'),
    ...sentence(named('diverged'), 'đã đi theo hướng khác với kho làm việc'),
    ...sentence(named('moved'), 'chỉ tới một lần lưu khác với thẻ cùng tên ở kho làm việc'),
  ];
  return says.length === 0
    ? undefined
    : `${where}: ${says.join('; ')}. Không ghi đè gì cả. Nếu bản sao đúng, lấy các lần lưu ấy về kho làm việc trước (git fetch, hoặc npm run restore vào một thư mục mới rồi so); nếu kho làm việc đúng, chỉ cho nơi này một thư mục hay kho trống khác và giữ nguyên bản sao cũ.`;
};

/** What a copy still holds beyond the working repository, for people to know. */
export const remarksOn = (refs: readonly StandingRef[]): string[] => [
  ...sentence(
    refs.filter(({ standing }) => standing === 'foreign').map(({ ref }) => nameOf(ref)),
    'chỉ còn ở bản sao này, kho làm việc không có; được để nguyên',
  ),
];

const sentence = (names: readonly string[], says: string): string[] =>
  names.length === 0
    ? []
    : [`${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ' …' : ''} ${says}`];

const SHOWN = 5;

const nameOf = (ref: string): string =>
  ref
    .replace(/^refs\/heads\//, 'nhánh ')
    .replace(/^refs\/tags\//, 'thẻ ')
    .replace(/^refs\/notes\//, 'ghi chú ');
