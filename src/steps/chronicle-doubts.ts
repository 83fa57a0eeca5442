import type { Chronicle, CommitGraph, Sending } from '../core/chronicle.ts';
import { dayInVietnam, shortDay } from '../core/day.ts';
import { isBefore, momentOf } from '../core/moment.ts';

/** Clocks and states that cannot be right, each as a whole sentence. */
export const doubtsOf = (chronicle: Omit<Chronicle, 'doubts'>, graph: CommitGraph): string[] => [
  ...backwards(chronicle, graph),
  ...earlyReflection(chronicle),
  ...earlyComments(chronicle),
  ...chronicle.sendings.flatMap((sending) => lateCommit(sending, graph)),
  ...chronicle.sendings
    .filter(({ blob }) => !chronicle.versions.some((version) => version.blob === blob))
    .map(
      ({ tag, blob }) =>
        `Bản đã gửi ở ${tag} (bản gốc ${short(blob)}) không có trong lịch sử của tệp này: lịch sử đã bị viết lại, hoặc tệp đã đổi tên.`,
    ),
];

const short = (id: string): string => id.slice(0, 12);

const backwards = (
  { versions }: Pick<Chronicle, 'versions'>,
  graph: CommitGraph,
): readonly string[] =>
  versions.flatMap(({ commit, committed }) =>
    (graph.get(commit)?.parents ?? []).flatMap((id) => {
      const parent = graph.get(id);
      return parent && isBefore(committed, parent.committed)
        ? [
            `Lần lưu ${short(commit)} ghi ${momentOf(committed)}, sớm hơn lần lưu ${short(id)} có trước nó (${momentOf(parent.committed)}): đồng hồ của một trong hai máy sai, hoặc ngày đã bị đặt lại.`,
          ]
        : [];
    }),
  );

const earlyReflection = ({ reflection, to }: Pick<Chronicle, 'reflection' | 'to'>): string[] =>
  reflection.state === 'early' && to
    ? [
        `Phần rút kinh nghiệm đã có từ ${momentOf(reflection.committed)}, trước khi dạy xong (${shortDay(to)}), và từ đó chưa sửa: không chứng minh được là ghi sau khi dạy.`,
      ]
    : [];

/** Nobody comments on a version that is not there yet. */
const earlyComments = ({
  comments,
  versions,
}: Pick<Chronicle, 'comments' | 'versions'>): string[] =>
  comments.flatMap(({ path, day, read }) => {
    const version = versions.find(({ commit }) => commit === read);
    return version && day < dayInVietnam(version.committed)
      ? [
          `Phiếu ${path} ghi ngày nhận xét ${shortDay(day)}, mà bản bài nó đọc (lần lưu ${short(version.commit)}) mãi ${momentOf(version.committed)} mới có trong git: xem lại ngày trên phiếu, hoặc bài lưu muộn.`,
        ]
      : [];
  });

/** Whoever outside the school saw what a commit holds cannot have seen it before it was made. */
const lateCommit = (sending: Sending, graph: CommitGraph): string[] => {
  const { commit, receipts, tag, tagged, stamp, seals = [] } = sending;
  const made = graph.get(commit)?.committed;
  if (!made)
    return [
      `Lần lưu ${short(commit)} mà thư của ${tag} mang đi không còn trong lịch sử của nhánh này: lịch sử đã bị viết lại.`,
    ];
  const accepted = receipts.filter(({ state }) => state === 'accepted');
  const seen = [
    ...accepted.map(({ at }) => ({ at, by: 'lúc thư mang nó được nhận' })),
    ...(stamp ? [{ at: stamp.at, by: `dấu thời gian của bản kê, do ${stamp.by} cấp` }] : []),
    ...seals.map(({ at, domain }) => ({ at, by: `lúc ${domain} ký thư mang nó` })),
  ];
  const doubt = (what: string, when: string): string[] => {
    const early = seen.find(({ at }) => isBefore(at, when));
    const ends = early && `muộn hơn ${early.by} (${momentOf(early.at)}): đồng hồ không thể đúng.`;
    return ends ? [`${what} ghi ${momentOf(when)}, ${ends}`] : [];
  };
  return [
    ...doubt(`Lần lưu ${short(commit)}`, made),
    ...(tagged ? doubt(`Thẻ ${tag}`, tagged) : []),
    ...(sending.badStamp ? [`Dấu thời gian của ${tag} ${sending.badStamp}`] : []),
  ];
};
