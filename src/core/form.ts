/** What page and paper both show: plain data, made once per record, no markup and no Typst in it. */

/** Running text. `math` holds MathML as a tree of allowed elements. */
export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'break' }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'strong' | 'emphasis' | 'delete'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'image'; readonly src: string; readonly alt: string }
  | { readonly type: 'math'; readonly tree: MathNode }
  | { readonly type: 'footnote'; readonly number: number };

/** A MathML element (`mfrac`, `mrow`, `mn`, `mo`, `mi`, `msup` …) with children or text. */
export interface MathNode {
  readonly tag: string;
  readonly text?: string;
  readonly children?: readonly MathNode[];
}

export type Align = 'left' | 'center' | 'right';

export interface TableCell {
  readonly children: readonly Inline[];
}

/** One item of a list; `checked` is set for task lists. */
export interface ListItem {
  readonly blocks: readonly Block[];
  readonly checked?: boolean;
}

export type Block =
  | { readonly type: 'heading'; readonly depth: number; readonly children: readonly Inline[] }
  | {
      readonly type: 'paragraph';
      readonly children: readonly Inline[];
      readonly style?: ParagraphStyle;
    }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly ListItem[];
    }
  | {
      readonly type: 'table';
      readonly align: readonly (Align | null)[];
      /** Relative widths; absent: by content. */
      readonly widths?: readonly number[];
      readonly header: readonly TableCell[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  /** Activities side by side: each row pairs what stands in the columns. */
  | {
      readonly type: 'columns';
      readonly heads: readonly string[];
      readonly rows: readonly (readonly (readonly Block[])[])[];
    }
  /** Labelled values of the form's head; one inner list is one printed line. */
  | { readonly type: 'fields'; readonly lines: readonly (readonly FieldValue[])[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'rule' }
  /** Ruled lines left to write on, as on paper. */
  | { readonly type: 'blank-lines'; readonly count: number }
  | { readonly type: 'footnotes'; readonly notes: readonly (readonly Block[])[] };

/** `ground`: a căn cứ (italic); `center`: centred bold (QUYẾT ĐỊNH:). */
export type ParagraphStyle = 'ground' | 'center';

export interface FieldValue {
  readonly label: string;
  readonly value: string;
}

export interface Signature {
  /** Printed in capitals: `TỔ TRƯỞNG`. */
  readonly role: string;
  /** `(Ký, ghi rõ họ tên)`. */
  readonly note: string;
  readonly name: string;
}

/** `chuyen-mon`: the school's own books; `hanh-chinh`: văn bản hành chính by NĐ 30/2020. */
export type FormFamily = 'chuyen-mon' | 'hanh-chinh';

export interface FormModel {
  readonly path: string;
  readonly kind: string;
  readonly kindName: string;
  readonly family: FormFamily;
  /** `UBND PHƯỜNG …`, as it was in that school year. */
  readonly superior: string;
  /** `TRƯỜNG TIỂU HỌC …`. */
  readonly school: string;
  /** `Số: 12/QĐ-THBS`. */
  readonly number?: string;
  /** `Bến Sen, ngày 05 tháng 9 năm 2026`. */
  readonly placeAndDate?: string;
  /** Lines at the right of the letterhead of a book's page: `Tuần 9`, `Giáo viên: …`. */
  readonly headLines: readonly string[];
  /** Printed in capitals: `KẾ HOẠCH BÀI DẠY`. */
  readonly title: string;
  /** Trích yếu, or the name of the meeting. */
  readonly subtitle?: string;
  /** Thẩm quyền ban hành: `HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC …`. */
  readonly authority?: string;
  readonly blocks: readonly Block[];
  /** From left to right. */
  readonly signatures: readonly Signature[];
  /** Nơi nhận, one line each; empty: the block is not printed. */
  readonly recipients: readonly string[];
  /** What the record is called in lists, bookmarks and running heads: `Bảng nhân 8`. */
  readonly name: string;
  /** Who it is by, for the PDF's author: a person or a tổ. */
  readonly author: string;
  /** Pictures by their path from the content folder, in order of first use. */
  readonly images: readonly string[];
}
