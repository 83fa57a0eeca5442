import type { InspectionShape } from '../core/inspection.ts';
import type { Mailbox, ReleasePlan } from '../core/dossier.ts';
import { shortDay } from '../core/day.ts';
import { attachmentName, type Message } from '../core/message.ts';
import { isOwed, isUncertain, type Delivery, type Letters } from '../core/outbox.ts';

/** The plan as people read it: every envelope with its letter, and who owes what. */
export const planText = (plan: ReleasePlan, messages: readonly Message[]): string =>
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
    `Kế hoạch: ${messages.length} thư của ${plan.dossiers.length} giáo viên, ${count(messages)} tệp. Chưa gửi gì, chưa ghi gì.`,
  ].join('\n');

const SHAPES: Readonly<Record<InspectionShape, string>> = {
  'từng bài': 'mỗi bài một tệp PDF',
  'đóng tập': 'mỗi loại hồ sơ một tập PDF có bìa và mục lục',
  'cả hai': 'mỗi bài một tệp PDF, cùng một tập đóng chung có bìa và mục lục',
};

/** What became of a release after a run. */
export const outcomeText = (manifest: Letters, deliveries: readonly Delivery[]): string => {
  const accepted = deliveries.filter(({ state }) => state === 'accepted');
  const owed = deliveries.filter(isOwed);
  const doubtful = deliveries.filter(isUncertain);
  return [
    `${manifest.messages.length} thư, ${deliveries.length} lượt nhận: ${accepted.length} đã được máy chủ thư nhận, ${owed.length} còn phải gửi, ${doubtful.length} không rõ.`,
    ...owed.map((delivery) => `  còn phải gửi: ${line(manifest, delivery)}`),
    ...doubtful.map((delivery) => `  không rõ: ${line(manifest, delivery)}`),
    ...(owed.length
      ? ['Gõ lại đúng lệnh vừa rồi để gửi nốt; thư đã được nhận không gửi lần hai.']
      : []),
    ...(doubtful.length
      ? [
          'Thư "không rõ" có thể đã tới, nên không tự gửi lại. Tìm thư ấy trong hộp thư người nhận theo tiêu đề, rồi gõ lại lệnh vừa rồi kèm --sent <số thư> nếu đã tới, hoặc --not-sent <số thư> nếu chưa tới.',
        ]
      : []),
  ].join('\n');
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

const line = ({ messages }: Letters, { message, to, answer }: Delivery): string => {
  const found = messages.find(({ id }) => id === message);
  return `thư ${found?.number ?? '?'} tới ${to} – ${found?.subject ?? message}${answer ? ` (${answer})` : ''}`;
};
