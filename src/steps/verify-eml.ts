import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';
import type { ManifestMessage } from '../core/manifest.ts';
import { momentOf } from '../core/moment.ts';
import { OTHER_TOOL, type Comparison } from './verify-pdf.ts';

/** What was found out about a saved message. */
export interface EmlFindings {
  readonly subject: string;
  readonly date: string;
  /** The newest first. */
  readonly received: readonly string[];
  /** The message of a manifest that this one is, or says it is. */
  readonly claimed?: ManifestMessage | undefined;
  readonly tag?: string | undefined;
  /** Its bytes, without what servers put in front, against the manifest. */
  readonly bytes: Comparison;
  /** Of other bytes: what of the letter reads otherwise than what was sent; absent where that cannot be had. */
  readonly differs?: readonly string[] | undefined;
  /** Each attachment against the manifest; `added` where it lists none of that name. */
  readonly attachments: readonly {
    readonly name: string;
    readonly compared: Comparison | 'added';
  }[];
  /** Names that the manifest lists and the message lacks. */
  readonly missing: readonly string[];
  readonly reprint: Comparison;
}

/** What can be said about a saved message. */
export const emlStatements = (found: EmlFindings): Statement[] => [
  fact(`Thư "${found.subject}"`),
  fact(`Dòng Date do bên gửi ghi: ${momentOf(found.date) || 'không có'}.`),
  ...(found.received.length
    ? found.received.map((line) => fact(`Máy chủ thư ghi (Received): ${line}`))
    : [
        fact(
          'Không có dòng Received: tệp này không qua máy chủ thư nào, hoặc các dòng ấy đã bị bỏ.',
        ),
      ]),
  ...bytesStatements(found),
  ...found.attachments.map(({ name, compared }) => attachmentStatement(name, compared, found.tag)),
  ...found.missing.map((name) =>
    no(`Thiếu tệp đính kèm ${name} mà bản kê có.`, 'attachment-missing'),
  ),
  ...(found.claimed ? [reprints(found.reprint)] : []),
];

const bytesStatements = ({ claimed, tag = '', bytes, differs }: EmlFindings): Statement[] => {
  if (!claimed)
    return [
      unknown(
        'Không bản kê nào mà máy này biết có thư này, nên lời thư và tiêu đề chưa chứng minh được.',
        'not-listed',
      ),
    ];
  if (bytes === 'same')
    return [
      yes(
        `Đúng từng byte thư ${claimed.number} (phần ${claimed.part}/${claimed.parts}) trong bản kê ${tag}, gửi tới ${claimed.to.join(', ')}.`,
        'listed',
      ),
    ];
  const self = `Tự xưng là thư ${claimed.number} trong bản kê ${tag} nhưng các byte KHÁC`;
  if (!differs)
    return [
      unknown(
        `${self}; máy này không dựng lại được bức thư đã gửi để xem khác ở đâu.`,
        're-encoded',
      ),
    ];
  return differs.length === 0
    ? [
        fact(`${self}: máy chủ thư hoặc hộp thư nhóm đã mã hóa lại.`, 're-encoded'),
        yes('Chủ đề, người gửi, người nhận và lời thư vẫn đúng như thư đã gửi.', 're-encoded'),
      ]
    : [no(`${self}, khác ở: ${differs.join(', ')}.`, 'changed-after-sending')];
};

const attachmentStatement = (name: string, compared: Comparison | 'added', tag = ''): Statement => {
  if (compared === 'same')
    return yes(`Tệp đính kèm ${name} đúng từng byte như trong bản kê ${tag}.`, 'attachment-same');
  if (compared === 'added')
    return no(
      `Tệp đính kèm ${name} không có trong thư đã gửi theo bản kê ${tag}: bị thêm vào sau.`,
      'attachment-added',
    );
  if (compared === 'different')
    return no(
      `Tệp đính kèm ${name} KHÁC tệp trong bản kê ${tag}: đã bị đổi sau khi gửi.`,
      'changed-after-sending',
    );
  return fact(`Tệp đính kèm ${name} xét riêng ở dưới.`);
};

const reprints = (compared: Comparison): Statement => {
  if (compared === 'same')
    return yes('In lại các hồ sơ từ git ra đúng từng byte các tệp đính kèm.', 'reprint-same');
  if (compared === 'different')
    return no('In lại các hồ sơ từ git KHÔNG ra đúng các tệp mà bản kê ghi.', 'reprint-differs');
  if (compared === 'other-tool') return fact(OTHER_TOOL, 'reprint-by-other-tool');
  return unknown('Không in lại để đối chiếu được.', 'reprint-impossible');
};
