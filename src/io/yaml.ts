import { CORE_SCHEMA, load, YAMLException, type EventType, type State } from 'js-yaml';
import { DOCUMENT_END } from '../core/yaml-line.ts';

/** A YAML text that could not be read: the parser's reason, and the place counted from the text's own first line. */
export interface YamlProblem {
  readonly reason: string;
  readonly line: number;
  readonly column: number;
}

export type YamlResult = { readonly value: unknown } | { readonly problem: YamlProblem };

/** Reads YAML 1.2 core: text, numbers, booleans, lists, maps, at most 100 levels deep. Days stay text; no tags, no merge keys, no anchors. */
export const readYaml = (text: string): YamlResult => {
  try {
    return { value: load(text, { schema: CORE_SCHEMA, listener: refuseAnchors() }) };
  } catch (error) {
    return { problem: problemOf(error, text) };
  }
};

/** Whatever the parser throws, a person has to mend the text. */
const problemOf = (error: unknown, text: string): YamlProblem => {
  if (error instanceof AnchorFound) return error.problem;
  const { reason, mark } = error instanceof YAMLException ? (error as Thrown) : WITHOUT_REASON;
  return mark
    ? { reason, line: mark.line + 1, column: mark.column + 1 }
    : { reason, line: secondDocument(text), column: 1 };
};

/** Of a text that goes on behind its end the parser tells no place, whatever its types say. */
type Thrown = Pick<YAMLException, 'reason'> & Partial<Pick<YAMLException, 'mark'>>;

const WITHOUT_REASON: Thrown = { reason: '' };

/** The line that ends a text before its last line: `...`, or `---` below the first one. */
const secondDocument = (text: string): number => {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => !/^\s*(?:#|$)/.test(line));
  const opening = /^---/.test(lines[first] ?? '') ? first : -1;
  return (
    1 +
    Math.max(
      0,
      lines.findIndex((line, at) => at > opening && DOCUMENT_END.test(line)),
    )
  );
};

/** Ends the reading at the first anchor: a few of them, repeated, unfold to more than any memory holds. */
const refuseAnchors = () => {
  const opened: Place[] = [];
  return (event: EventType, state: State): void => {
    const { line, position, lineStart } = state;
    if (event === 'open') opened.push({ line: line + 1, column: position - lineStart + 1 });
    else {
      const place = opened.pop() ?? { line: 1, column: 1 };
      if ((state as WithAnchor).anchor !== null) throw new AnchorFound(place);
    }
  };
};

type Place = Omit<YamlProblem, 'reason'>;

/** What the types of js-yaml leave out. */
interface WithAnchor extends State {
  readonly anchor: string | null;
}

class AnchorFound extends Error {
  readonly problem: YamlProblem;
  constructor(place: Place) {
    super('anchor');
    this.problem = { reason: 'anchor', ...place };
  }
}
