import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';
import type { GivenManifest } from '../core/given.ts';
import { momentOf } from '../core/moment.ts';
import type { Desk } from './inspect.ts';

/** What can be said about a manifest: its own hash, and whether the person has compared it with one learnt on another way. */
export const manifestStatementsOf = (known: GivenManifest, desk: Desk): Statement[] => {
  const { manifest, hash } = known;
  return [
    fact(
      `Bản kê kỳ "${manifest.name}", năm học ${manifest.year}: ${manifest.files.length} tệp, ${manifest.messages.length} thư; thư đề ngày ${momentOf(manifest.date)}.`,
    ),
    fact(`Làm từ lần lưu ${manifest.commit}, thẻ ${manifest.tag}.`),
    fact(`Mã bản kê (sha256): ${hash}`),
    trustStatement(hash, desk.typed),
    ...rivals(known, desk.manifests),
  ];
};

const trustStatement = (hash: string, typed: readonly string[]): Statement => {
  if (typed.includes(hash)) return yes('Mã bản kê giống mã đã nhập ở ô đối chiếu.');
  return typed.length > 0
    ? no('Mã bản kê KHÁC mã đã nhập ở ô đối chiếu: đây không phải bản kê mà mã ấy nói tới.')
    : unknown(
        'Trang này không tự biết bản kê có đúng là của nhà trường hay không. Nhập mã nhận từ nguồn khác (thẻ git, dấu thời gian, nhà trường đọc) vào ô "Mã bản kê nhận từ nguồn khác".',
      );
};

/** One inspection has one manifest. */
const rivals = ({ manifest, hash }: GivenManifest, all: readonly GivenManifest[]): Statement[] =>
  all
    .filter((other) => other.manifest.tag === manifest.tag && other.hash !== hash)
    .map(({ name }) =>
      no(`Bản kê ${name} cũng mang thẻ ${manifest.tag} nhưng KHÁC bản này: chỉ một bản là đúng.`),
    );
