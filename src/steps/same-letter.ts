/** What a person reads of a letter, apart from its attachments. */
interface Letter {
  readonly subject: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly replyTo: string;
  /** The letter as plain text, then as HTML. */
  readonly bodies: readonly string[];
}

/** What of a letter reads otherwise than in the one that was sent; line ends and blanks at their ends aside, which servers change. */
export const differencesOf = (sent: Letter, got: Letter): string[] =>
  [
    { what: 'chủ đề', of: ({ subject }: Letter) => subject },
    { what: 'người gửi', of: ({ from }: Letter) => from },
    { what: 'người nhận', of: ({ to }: Letter) => [...to].sort().join(', ') },
    { what: 'địa chỉ trả lời', of: ({ replyTo }: Letter) => replyTo },
    { what: 'lời thư', of: ({ bodies }: Letter) => words(bodies[0] ?? '') },
    { what: 'lời thư dạng trang web', of: ({ bodies }: Letter) => words(bodies[1] ?? '') },
  ]
    .filter(({ of }) => of(sent) !== of(got))
    .map(({ what }) => what);

const words = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
