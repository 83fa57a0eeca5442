import type { GitAnswers } from './verify-git.ts';

/** What a PDF tells of when it was printed: not before this commit, and not after any of these records changed again. */
export interface PrintedBetween {
  readonly commit: string;
  readonly paths: readonly string[];
}

/** The states of the repository in which each PDF may have been printed, the likeliest first; PDFs that may have been printed together come by the same one. `data` are the commits that changed the school's data, newest first. */
export const statesToTry = <Pdf extends PrintedBetween>(
  pdfs: readonly Pdf[],
  answers: GitAnswers,
  data: readonly string[],
): ReadonlyMap<Pdf, readonly string[]> => {
  const spans = pdfs.flatMap((pdf) => spanOf(pdf, answers) ?? []);
  const together = sharedPoints(spans);
  return new Map(
    spans.map((span) => {
      const { pdf, first, last } = span;
      const between = data.filter((id) => {
        const order = answers.commits.all.get(id)?.order ?? -1;
        return order >= span.from && order < span.to;
      });
      const states = [together.get(span) ?? first, last, ...between.slice(1), first];
      return [pdf, [...new Set(states)]];
    }),
  );
};

/** From the commit that a PDF names up to the last one before its records changed; numbers rise into the past. */
interface Span<Pdf> {
  readonly pdf: Pdf;
  readonly first: string;
  readonly last: string;
  readonly from: number;
  readonly to: number;
}

const spanOf = <Pdf extends PrintedBetween>(
  pdf: Pdf,
  { commits, changes }: GitAnswers,
): Span<Pdf> | undefined => {
  const orderOf = (id: string): number => commits.all.get(id)?.order ?? -1;
  const first = pdf.commit;
  const to = orderOf(first);
  if (to < 0) return undefined;
  if (!commits.checkedOut.has(first)) return { pdf, first, last: first, from: to, to };
  const next = pdf.paths
    .flatMap((path) => changes(path).map(({ commit }) => commit))
    .filter((id) => orderOf(id) < to)
    .reduce((a, b) => (orderOf(a) > orderOf(b) ? a : b), '');
  const last = next ? (commits.all.get(next)?.parents[0] ?? first) : commits.head;
  return { pdf, first, last, from: Math.min(orderOf(last), to), to };
};

/** As few commits as possible so that one lies in every span. */
const sharedPoints = <Pdf>(spans: readonly Span<Pdf>[]): ReadonlyMap<Span<Pdf>, string> => {
  const points = new Map<Span<Pdf>, string>();
  let point: { id: string; at: number } | undefined;
  for (const span of spans.toSorted((a, b) => a.to - b.to)) {
    if (!point || span.from > point.at) point = { id: span.first, at: span.to };
    points.set(span, point.id);
  }
  return points;
};
