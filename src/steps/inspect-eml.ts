import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';
import type { GivenManifest, GivenMessage, HashedFile } from '../core/given.ts';
import type { ManifestMessage } from '../core/manifest.ts';
import { attachmentName } from '../core/message.ts';
import { momentOf } from '../core/moment.ts';
import type { Desk } from './inspect.ts';

/** What can be said about a saved message by looking at the manifests that were given and at the letter itself. */
export const emlStatementsOf = (mail: GivenMessage, desk: Desk): Statement[] => {
  const claim = claimOf(mail, desk);
  const expected = claim ? filesOf(claim) : mail.told;
  return [
    fact(`Thư "${mail.subject}", mã thư (Message-ID) ${mail.id || 'không có'}`),
    fact(`Tệp thư này có sha256 ${mail.sha256}`),
    fact(`Dòng Date do bên gửi ghi: ${momentOf(mail.date) || 'không có'}.`),
    ...mail.received.map((line) => fact(`Máy chủ thư ghi (Received): ${line}`)),
    bytesStatement(mail, claim),
    ...attachmentStatements(mail.attachments, expected, claim?.known.manifest.tag),
    ...(claim ? deliveriesOf(claim) : []),
  ];
};

interface Claim {
  readonly known: GivenManifest;
  readonly message: ManifestMessage;
}

/** The message of a manifest that this one is, or by its Message-ID says it is. */
const claimOf = ({ bare, id }: GivenMessage, { manifests }: Desk): Claim | undefined => {
  const all = manifests.flatMap((known) =>
    known.manifest.messages.map((message) => ({ known, message })),
  );
  return (
    all.find(({ message }) => bare.includes(message.sha256)) ??
    all.find(({ message }) => message.id === id)
  );
};

const bytesStatement = ({ bare }: GivenMessage, claim: Claim | undefined): Statement => {
  if (!claim)
    return unknown(
      'Không bản kê nào đã đưa vào có thư này, nên lời thư và tiêu đề chưa đối chiếu được.',
    );
  const { message, known } = claim;
  const which = `thư ${message.number} (phần ${message.part}/${message.parts}) trong bản kê ${known.manifest.tag}`;
  return bare.includes(message.sha256)
    ? yes(`Đúng từng byte ${which}, gửi tới ${message.to.join(', ')}; đúng mã thư.`)
    : no(
        `Mang mã thư của ${which} nhưng các byte KHÁC: tiêu đề, lời thư hoặc tệp đính kèm đã bị đổi, hoặc trình đọc thư không lưu nguyên bản.`,
      );
};

const filesOf = ({ known, message }: Claim): HashedFile[] =>
  known.manifest.files
    .filter(({ path }) => message.attachments.includes(path))
    .map(({ path, sha256 }) => ({ name: attachmentName(path), sha256 }));

/** Each attachment against what the manifest expects, or without one against what the letter itself tells. */
const attachmentStatements = (
  attachments: readonly HashedFile[],
  expected: readonly HashedFile[],
  tag: string | undefined,
): Statement[] => {
  const source = tag === undefined ? 'lời thư ghi' : `bản kê ${tag} ghi`;
  const judged = attachments.map(({ name, sha256 }) => {
    if (expected.some((file) => file.sha256 === sha256))
      return yes(`Tệp đính kèm ${name} đúng như ${source}.`);
    return expected.some((file) => file.name === name)
      ? no(`Tệp đính kèm ${name} KHÁC tệp mà ${source}: mã tính được là ${sha256}.`)
      : unlisted(name, tag);
  });
  const missing = expected.filter((file) => !attachments.some(({ name }) => name === file.name));
  return [...judged, ...missing.map(({ name }) => no(`Thiếu tệp đính kèm ${name} mà ${source}.`))];
};

const unlisted = (name: string, tag: string | undefined): Statement =>
  tag === undefined
    ? unknown(`Tệp đính kèm ${name}: lời thư không ghi mã, chưa đối chiếu được.`)
    : no(`Tệp đính kèm ${name} không có trong bản kê ${tag}: được thêm vào thư sau.`);

const deliveriesOf = ({ known, message }: Claim): Statement[] =>
  known.deliveries
    .filter((delivery) => delivery.message === message.id)
    .map(({ to, at, state, answer }) =>
      fact(
        `Sổ gửi của nhà trường ghi: ${to}, ${STATES[state]} lúc ${momentOf(at)}${answer ? ` (máy chủ trả lời: ${answer})` : ''}.`,
      ),
    );

const STATES = {
  queued: 'xếp hàng chờ gửi',
  sending: 'đang gửi, chưa rõ kết quả',
  accepted: 'máy chủ đã nhận',
  deferred: 'máy chủ tạm chưa nhận',
  refused: 'máy chủ từ chối',
  'not-sent': 'chưa gửi',
  uncertain: 'chưa rõ đã tới hay chưa',
} as const;
