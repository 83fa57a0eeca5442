import type { Day } from './day.ts';
import type { InspectionShape } from './inspection.ts';

/** A person or an office with an address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** One PDF to send: a record by itself, or several bound into a volume. */
export interface DossierFile {
  /** `ly-thanh-tam/KHBD_T06_Toan_4A1_bai-22.pdf`: ASCII, unique in a release. */
  readonly path: string;
  /** What people call it: the lesson's title. */
  readonly title: string;
  /** `Toán, lớp 4A1, tuần 6`. */
  readonly note: string;
  /** Id of the record kind. */
  readonly kind: string;
  /** Paths from the content folder, in the order of the volume. */
  readonly records: readonly string[];
  readonly volume: boolean;
}

/** Everything one teacher sends for one inspection. */
export interface Dossier {
  /** Id of the teacher. */
  readonly teacher: string;
  readonly name: string;
  readonly team: string;
  /** Names of the record kinds sent: `Kế hoạch bài dạy`. */
  readonly kinds: readonly string[];
  readonly from: Mailbox;
  readonly replyTo: Mailbox;
  /** The school's mailbox, then the reviewing manager's (CV 4147/GDĐT-TH, mục 3). */
  readonly to: readonly Mailbox[];
  /** Lines of the salutation: `Bà Trần Thị Thu Hương, Hiệu trưởng`. */
  readonly greeting: readonly string[];
  readonly files: readonly DossierFile[];
  /** In a correction: what was sent before. */
  readonly replaces?: Replaced;
}

/** A dossier sent before, in whose place another comes. */
export interface Replaced {
  /** When it was sent, ISO 8601. */
  readonly date: string;
  readonly parts: number;
  /** Message-IDs of the first message of each time, the oldest first. */
  readonly thread: readonly string[];
  /** Titles of the records that differ. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** A teacher in scope who has nothing to send. */
export interface Owing {
  readonly teacher: string;
  readonly name: string;
  readonly team: string;
}

/** Who sends what to whom: a plain value, made before anything is printed or sent. */
export interface ReleasePlan {
  readonly year: string;
  readonly ky: string;
  /** Name of the inspection. */
  readonly name: string;
  readonly deadline: Day;
  readonly scope: string;
  readonly shape: InspectionShape;
  readonly opening: readonly string[];
  readonly dossiers: readonly Dossier[];
  readonly owing: readonly Owing[];
  /** Bytes of the attachments of one message before encoding. */
  readonly budget: number;
  /** Bytes of a whole message after encoding, where the mail server takes less than usual. */
  readonly limit?: number | undefined;
}

/** A record inside a printed file, as git holds it. */
export interface Source {
  /** Path from the content folder. */
  readonly path: string;
  /** Git's id of the text. */
  readonly blob: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file of a dossier after printing. */
export interface PrintedFile extends DossierFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  readonly sources: readonly Source[];
}

/** The annotated tag that marks what was sent for an inspection. */
export const tagOf = ({ year, ky }: { readonly year: string; readonly ky: string }): string =>
  `kiem-tra/${year}/${ky}`;
