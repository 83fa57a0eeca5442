import { CORE_SCHEMA, load, YAMLException, type EventType, type State } from 'js-yaml';

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
    if (error instanceof AnchorFound) return { problem: error.problem };
    if (!(error instanceof YAMLException)) throw error;
    return {
      problem: { reason: error.reason, line: error.mark.line + 1, column: error.mark.column + 1 },
    };
  }
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
