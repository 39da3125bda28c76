import { Option } from 'commander';
import { IDeclaredProject, TokenClaims } from '../../trust';

/** Values of options as the user gave them, by name. */
export type GivenOptions = Readonly<Record<string, unknown>>;

/** What the command knows of a CI system: how its users name projects and runs. */
export interface CiSystem {
  /** The CI system, for people: `GitHub`. */
  readonly name: string;
  /** What names one of its projects, as an argument: where that is told, and examples. */
  readonly projectText: string;
  /** Whether a text is meant as such a name, well written or not. */
  readonly isProject: (text: string) => boolean;
  /** Options that declare projects, made anew for each command. */
  readonly projectOptions: () => readonly Option[];
  /** The projects that they declare. */
  readonly declared: (given: GivenOptions) => IDeclaredProject[];
  /** Options that tell a run of a project. */
  readonly runOptions: () => readonly Option[];
  /** The audience of all its tokens, where a job cannot choose one. @default - a job chooses */
  readonly audience?: (project: string) => string;
  /** The claims of the token that it mints for the run. */
  readonly mint: (project: string, given: GivenOptions, audience: string) => TokenClaims;
}
