/** The same function with its answers kept, for texts that come again and again: days, titles, sums. It forgets them all when there are too many. */
export const kept = <Answer>(
  answer: (text: string) => Answer,
  most = 10_000,
): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Answer;
    if (known.size >= most) known.clear();
    const now = answer(text);
    known.set(text, now);
    return now;
  };
};
