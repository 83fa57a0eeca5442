import type { Chronicle, CommitGraph } from '../core/chronicle.ts';
import { shortDay } from '../core/day.ts';
import { momentOf } from '../core/moment.ts';

/** Clocks and states that cannot be right, each as a whole sentence. */
export const doubtsOf = (
  chronicle: Omit<Chronicle, 'doubts' | 'comments'>,
  graph: CommitGraph,
): string[] => [
  ...backwards(chronicle, graph),
  ...earlyReflection(chronicle),
  ...chronicle.sendings.flatMap((sending) => lateCommit(sending, graph)),
  ...chronicle.sendings
    .filter(({ blob }) => !chronicle.versions.some((version) => version.blob === blob))
    .map(
      ({ tag, blob }) =>
        `Bản đã gửi ở ${tag} (bản gốc ${short(blob)}) không có trong lịch sử của tệp này: lịch sử đã bị viết lại, hoặc tệp đã đổi tên.`,
    ),
];

const short = (id: string): string => id.slice(0, 12);

/** Two machines of one school may differ by this much. */
const TOLERANCE = 10 * 60_000;

const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b) - TOLERANCE;

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

const lateCommit = (
  { commit, receipts, tag }: Chronicle['sendings'][number],
  graph: CommitGraph,
): string[] => {
  const made = graph.get(commit)?.committed;
  if (!made)
    return [
      `Lần lưu ${short(commit)} mà thư của ${tag} mang đi không còn trong lịch sử của nhánh này: lịch sử đã bị viết lại.`,
    ];
  const early = receipts.find(({ state, at }) => state === 'accepted' && isBefore(at, made));
  return early
    ? [
        `Lần lưu ${short(commit)} ghi ${momentOf(made)}, muộn hơn lúc thư mang nó được nhận (${momentOf(early.at)}): đồng hồ không thể đúng.`,
      ]
    : [];
};
