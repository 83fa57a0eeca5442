import { momentOf } from '../core/moment.ts';
import { fact, no, unknown, yes, type Statement } from '../core/evidence.ts';
import type { ManifestMessage } from '../core/manifest.ts';
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
  /** Each attachment against the manifest. */
  readonly attachments: readonly { readonly name: string; readonly compared: Comparison }[];
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
  bytesStatement(found),
  ...found.attachments.map(({ name, compared }) => attachmentStatement(name, compared, found.tag)),
  ...found.missing.map((name) => no(`Thiếu tệp đính kèm ${name} mà bản kê có.`)),
  ...(found.claimed ? [reprints(found.reprint)] : []),
];

const bytesStatement = ({ claimed, tag, bytes }: EmlFindings): Statement => {
  if (!claimed)
    return unknown(
      'Không bản kê nào mà máy này biết có thư này, nên lời thư và tiêu đề chưa chứng minh được.',
    );
  return bytes === 'same'
    ? yes(
        `Đúng từng byte thư ${claimed.number} (phần ${claimed.part}/${claimed.parts}) trong bản kê ${tag ?? ''}, gửi tới ${claimed.to.join(', ')}.`,
      )
    : no(
        `Tự xưng là thư ${claimed.number} trong bản kê ${tag ?? ''} nhưng các byte KHÁC: tiêu đề, lời thư hoặc tệp đính kèm đã bị đổi.`,
      );
};

const attachmentStatement = (name: string, compared: Comparison, tag = ''): Statement => {
  if (compared === 'same')
    return yes(`Tệp đính kèm ${name} đúng từng byte như trong bản kê ${tag}.`);
  if (compared === 'different') return no(`Tệp đính kèm ${name} KHÁC tệp trong bản kê ${tag}.`);
  return fact(`Tệp đính kèm ${name} xét riêng ở dưới.`);
};

const reprints = (compared: Comparison): Statement => {
  if (compared === 'same')
    return yes('In lại các hồ sơ từ git ra đúng từng byte các tệp đính kèm.');
  if (compared === 'different')
    return no('In lại các hồ sơ từ git KHÔNG ra đúng các tệp mà bản kê ghi.');
  if (compared === 'other-tool') return fact(OTHER_TOOL);
  return unknown('Không in lại để đối chiếu được.');
};
