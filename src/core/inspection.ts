import type { Day } from './day.ts';

/** A request to hand in records: `content/<year>/kiem-tra/<ky>.md`. */
export interface InspectionRequest {
  /** Path from the content folder. */
  readonly path: string;
  readonly year: string;
  /** The file's name without `.md`. */
  readonly ky: string;
  readonly name: string;
  readonly day: Day;
  readonly deadline: Day;
  readonly fromWeek: number;
  readonly toWeek: number;
  /** Ids of record kinds. */
  readonly kinds: readonly string[];
  /** Ids of tổ; absent: all. */
  readonly teams?: readonly string[] | undefined;
  /** Ids of teachers; absent: all. */
  readonly teachers?: readonly string[] | undefined;
  readonly shape: InspectionShape;
  /** The file name of the request whose dossiers are sent again, corrected. */
  readonly corrects?: string | undefined;
  /** The paragraphs that open each letter: the request's own text. */
  readonly opening: readonly string[];
}

export type InspectionShape = 'từng bài' | 'đóng tập' | 'cả hai';

/** A duty given by a decision, for a time. */
export interface Duty {
  readonly nguoi: string;
  readonly tu_ngay: Day;
  readonly den_ngay?: Day | undefined;
}

/** The decision of CV 4147/GDĐT-TH, mục 2: who holds the school's mailbox, who reviews which tổ. */
export interface Decision {
  readonly path: string;
  readonly day: Day;
  readonly officers: readonly Duty[];
  readonly reviewers: readonly (Duty & { readonly to: readonly string[] })[];
}
