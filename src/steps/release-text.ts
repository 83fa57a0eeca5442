import type { InspectionShape } from '../core/inspection.ts';
import type { Mailbox, ReleasePlan } from '../core/dossier.ts';
import { dayInVietnam, shortDay } from '../core/day.ts';
import type { Ledger } from '../core/ledger.ts';
import { attachmentName, type Message } from '../core/message.ts';

/** The plan as people read it: every envelope with its letter, who owes what, and whether it was sent before. */
export const planText = (
  plan: ReleasePlan,
  messages: readonly Message[],
  ledger?: Ledger,
): string =>
  [
    `${plan.name} – năm học ${plan.year}, ${plan.scope}, hạn gửi ${shortDay(plan.deadline)}`,
    `Hình thức: ${SHAPES[plan.shape]}; mỗi thư tối đa ${megabytes(plan.budget)} MB tệp đính kèm.`,
    ...messages.map((message) => envelopeText(message, messages.length)),
    ...(plan.owing.length
      ? [
          `Chưa có gì để gửi (${plan.owing.length} người):`,
          ...plan.owing.map(({ name, team }) => `  ${name} – ${team}`),
          '',
        ]
      : []),
    `Kế hoạch: ${messages.length} thư của ${plan.dossiers.length} giáo viên, ${count(messages)} tệp. ${ledger ? sentText(ledger) : 'Chưa gửi gì, chưa ghi gì.'}`,
  ].join('\n');

/** What a second run would do. */
const sentText = ({ manifest, deliveries }: Ledger): string => {
  const day = shortDay(dayInVietnam(manifest.date));
  const owed = deliveries.filter(({ state }) => state !== 'accepted').length;
  return owed === 0
    ? `Kỳ này đã gửi đủ ${manifest.messages.length} thư ngày ${day}; gõ --send cũng không gửi thêm. Hồ sơ đã sửa từ đó thì gửi bằng một kỳ đính chính.`
    : `Kỳ này đã gửi từ ngày ${day} mà còn ${owed} lượt chưa xong; gõ --send để gửi nốt.`;
};

const SHAPES: Readonly<Record<InspectionShape, string>> = {
  'từng bài': 'mỗi bài một tệp PDF',
  'đóng tập': 'mỗi loại hồ sơ một tập PDF có bìa và mục lục',
  'cả hai': 'mỗi bài một tệp PDF, cùng một tập đóng chung có bìa và mục lục',
};

/** One message as people read it before it is sent. */
export const envelopeText = (message: Message, total: number): string =>
  [
    '',
    `── Thư ${message.number}/${total} ${'─'.repeat(60)}`,
    `Từ:       ${shown(message.from)}`,
    `Đến:      ${message.to.map(shown).join(', ')}`,
    ...(message.cc ? [`Đồng gửi: ${message.cc.map(shown).join(', ')}`] : []),
    `Trả lời:  ${shown(message.replyTo)}`,
    `Tiêu đề:  ${message.subject}`,
    ...(message.files.length > 0
      ? [`Đính kèm: ${message.files.length} tệp, ${kilobytes(weightOf(message))} KB`]
      : []),
    ...message.files.map(({ path, bytes }) => `  ${attachmentName(path)}  ${kilobytes(bytes)} KB`),
    'Lời thư:',
    ...message.text
      .trimEnd()
      .split('\n')
      .map((text) => (text ? `  | ${text}` : '  |')),
    '',
  ].join('\n');

const shown = ({ name, address }: Mailbox): string => `${name} <${address}>`;

const weightOf = ({ files }: Message): number => files.reduce((sum, { bytes }) => sum + bytes, 0);

const count = (messages: readonly Message[]): number =>
  messages.reduce((sum, { files }) => sum + files.length, 0);

const kilobytes = (bytes: number): string => String(Math.max(1, Math.round(bytes / 1000)));

const megabytes = (bytes: number): string => String(bytes / 1_000_000).replace('.', ',');
