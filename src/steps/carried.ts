/** The earliest time that a message bears: its own Date, or what a server on the way noted; undefined when it bears none. A rehearsal's mailbox is no witness: it stands on the sender's own machine. */
export const carriedAt = ({
  date,
  received,
}: {
  readonly date: string;
  readonly received: readonly string[];
}): string | undefined => {
  const noted = received
    .filter((line) => !line.includes('hop-thu-tap-duot'))
    .map((line) => line.slice(line.lastIndexOf(';') + 1).trim());
  const times = [date, ...noted]
    .map((time) => Date.parse(time))
    .filter((time) => !Number.isNaN(time));
  return times.length > 0 ? new Date(Math.min(...times)).toISOString() : undefined;
};
