/** The surroundings are not as a command needs them (no git, shallow clone, no network). The message says what to do; commands end with code 2. */
export class EnvironmentProblem extends Error {}
