import { isOwed, isUncertain, type Delivery, type Letters } from '../core/outbox.ts';

/** What became of an outbox after a run: how each recipient stands, and what to do next. `command` is what was typed. */
export const outcomeText = (
  letters: Letters,
  deliveries: readonly Delivery[],
  command = 'đúng lệnh vừa rồi',
): string => {
  const accepted = deliveries.filter(({ state }) => state === 'accepted');
  const owed = deliveries.filter(isOwed);
  const doubtful = deliveries.filter(isUncertain);
  return [
    `${letters.messages.length} thư, ${deliveries.length} lượt nhận: ${accepted.length} đã được máy chủ thư nhận, ${owed.length} còn phải gửi, ${doubtful.length} không rõ.`,
    ...owed.map((delivery) => `  còn phải gửi: ${line(letters, delivery)}`),
    ...doubtful.map((delivery) => `  không rõ: ${line(letters, delivery)}`),
    ...advice(owed),
    ...(owed.length
      ? [`Để gửi nốt, gõ lại: ${command}`, 'Thư đã được nhận không gửi lần hai.']
      : []),
    ...(doubtful.length ? settling(letters, doubtful, command) : []),
  ].join('\n');
};

const line = ({ messages }: Letters, delivery: Delivery): string => {
  const { message, to } = delivery;
  const found = messages.find(({ id }) => id === message);
  const why = reason(delivery);
  return `thư ${found?.number ?? '?'} tới ${to} – ${found?.subject ?? message}${why ? ` (${why})` : ''}`;
};

const reason = ({ state, answer = '' }: Delivery): string =>
  ({
    queued: 'chưa tới lượt',
    sending: 'lần gửi ấy bị ngắt giữa chừng',
    deferred: `máy chủ tạm chưa nhận: ${answer}`,
    refused: `không gửi được: ${answer}`,
  })[state as string] ?? answer;

/** What must change before trying again is of any use. */
function* advice(owed: readonly Delivery[]): Generator<string> {
  const refusals = owed.filter(({ state }) => state === 'refused').map(({ answer = '' }) => answer);
  if (owed.some(({ state }) => state === 'deferred'))
    yield 'Máy chủ tạm chưa nhận: thường chờ 15 phút đến một giờ rồi gõ lại là được.';
  if (refusals.some(isFull)) yield 'Hộp thư đầy: nhắn người nhận dọn bớt hộp thư, xong mới gõ lại.';
  if (refusals.some(isTooLarge))
    yield 'Thư quá nặng: ghi dung_luong_thu_mb nhỏ hơn trong truong.yml (khoảng hai phần ba mức máy chủ nhận), rồi tạo một yêu cầu kiểm tra bổ sung; hoặc nhờ người quản trị thư nâng mức.';
  if (refusals.some((answer) => !isFull(answer) && !isTooLarge(answer)))
    yield 'Máy chủ từ chối hẳn: xem lý do trong ngoặc, đối chiếu địa chỉ người nhận với nhan-su.yml và quyết định phân công, hoặc hỏi người quản trị thư.';
}

const isFull = (answer: string): boolean => /^(552|[45]\d\d [45]\.2\.2)/.test(answer);

const isTooLarge = (answer: string): boolean => answer.startsWith('thư nặng');

const settling = (
  { messages }: Letters,
  doubtful: readonly Delivery[],
  command: string,
): string[] => {
  const [first] = doubtful;
  const number = messages.find(({ id }) => id === first?.message)?.number ?? '<số thư>';
  return [
    `Thư "không rõ" có thể đã tới, nên không tự gửi lại. Tìm thư ấy trong hộp thư người nhận theo tiêu đề, rồi gõ (ví dụ với thư ${number}):`,
    `  đã tới:   ${command} --sent ${number}`,
    `  chưa tới: ${command} --not-sent ${number}`,
    `  nhờ máy tìm trong hộp thư của trường (cần IMAP_URL trong .env): ${command} --settle`,
    `Nếu thư mới tới một trong các người nhận, ghi từng người: --sent ${number}:${first?.to ?? '<địa chỉ>'}`,
  ];
};
