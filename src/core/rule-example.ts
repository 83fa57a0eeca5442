/** A mistake and its correction, shown on the site's page of rules and run as the rule's test. */
export interface RuleExample {
  /** A kind, for text of a record; else the path of a file, from the content folder. */
  readonly in: string;
  readonly wrong: string;
  readonly right: string;
  /** What the texts stand for in the example of the kind, or in the file; absent: `right` stands there. */
  readonly replaces?: string;
  /** Other records beside it: the kind's example with these words in the place of others. */
  readonly beside?: readonly Readonly<Record<string, string>>[];
  /** Other files beside it, by their paths from it. */
  readonly files?: Readonly<Record<string, string>>;
  /** True when `wrong` and `right` are paths of a file, from the content folder. */
  readonly path?: true;
  /** True when `wrong` and `right` are encodings that the file is saved in. */
  readonly encoding?: true;
  /** The day on which it is judged; absent: the sample school's own. */
  readonly today?: string;
}

/** A rule as people read about it. */
export interface DescribedRule {
  readonly id: string;
  readonly promise: string;
  readonly example: RuleExample;
}
